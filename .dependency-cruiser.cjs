/** Who may import whom. Each rule is broken once in test/architecture and seen to be caught. */
const never = (name, comment, from, to) => ({ name, comment, severity: 'error', from: { path: from, pathNot: '\\.(test|fixture)\\.tsx?$' }, to: { path: to } });
const only = (name, comment, from, allowed) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: '\\.(test|fixture)\\.tsx?$' },
  to: { path: '^(shared|spfx-webpart|bot|lists-provisioning|test)/', pathNot: allowed },
});
const shared = (...folders) => `^shared/(src|dist)/(${folders.join('|')})/`;

module.exports = {
  forbidden: [
    only('domain-knows-nobody', 'The domain stands alone.', '^shared/src/domain/', shared('domain')),
    only('concepts-know-the-domain', "A concept is data over the domain's types.", '^shared/src/concepts/', shared('concepts', 'domain')),
    only(
      'concept-check-knows-concepts',
      'Checking a concept takes the words of the lists.',
      '^shared/src/concept-check/',
      shared('concept-check', 'concepts', 'lists', 'domain'),
    ),
    only('ports-know-the-domain', 'A port speaks of the domain alone.', '^shared/src/ports/', shared('ports', 'domain')),
    only('use-cases-take-ports', 'A use case knows domain, concepts and ports.', '^shared/src/use-cases/', shared('use-cases', 'domain', 'concepts', 'ports')),
    only('lists-know-the-domain', "Lists know the domain's types.", '^shared/src/lists/', shared('lists', 'domain')),
    only(
      'sharepoint-over-lists',
      'The SharePoint adapters know lists, ports and domain.',
      '^shared/src/sharepoint/',
      shared('sharepoint', 'lists', 'ports', 'domain'),
    ),
    only('in-memory-over-ports', 'The fakes know ports and domain.', '^shared/src/in-memory/', shared('in-memory', 'ports', 'domain')),
    only('texts-stand-alone', 'Words know nobody.', '^shared/src/texts/', shared('texts', 'domain')),
    never('lists-stay-behind-adapters', 'Column names stay behind the adapters.', '^(spfx-webpart|bot)/src/', shared('lists')),
    only('web-part-knows-shared', 'The web part knows itself and shared.', '^spfx-webpart/src/', '^(spfx-webpart|shared)/'),
    only('bot-knows-shared', 'The bot knows itself and shared.', '^bot/src/', '^(bot|shared)/'),
    only('provisioning-knows-shared', 'Provisioning knows itself and shared.', '^lists-provisioning/src/', '^(lists-provisioning|shared)/'),
    only('local-tenant-knows-nothing-of-ours', 'The stand-in must not agree with our mistakes.', '^test/local-tenant/', '^test/(local-tenant|browser)/'),
    never(
      'pnp-behind-adapters',
      'PnPjs is known to the adapters, the provisioner and the hosts that sign in.',
      '^shared/src/(domain|concepts|ports|use-cases|lists|texts|in-memory)/|^spfx-webpart/src/features/',
      '(^|node_modules/)@pnp/',
    ),
    never(
      'botbuilder-in-one-adapter',
      'botbuilder is past its end of support: one adapter knows it.',
      '^(shared|spfx-webpart|lists-provisioning)/src/|^bot/src/(?!adapters/botbuilder/)',
      '(^|node_modules/)botbuilder',
    ),
    never('shared-has-no-platform', 'shared runs in the browser and in Node.', '^shared/src/', '^(node:|fs$|path$|crypto$)'),
    {
      name: 'no-circles',
      comment: 'A circle has no beginning to read from.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|lib|lib-[a-z]+|temp|release)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.depcruise.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'],
    },
  },
};
