/** Class names of a style sheet, for a check without the SPFx build (which generates exact types). */
declare module '*.module.scss' {
  const styles: Readonly<Record<string, string>>;
  export default styles;
}
