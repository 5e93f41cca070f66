/** SharePoint's refusals: status, code and message as its REST service answers them. */
export class SharePointError extends Error {
  constructor(
    readonly status: number,
    /** hresult and .NET type, such as "-1, System.ArgumentException" */
    readonly code: string,
    message: string,
    readonly headers: Record<string, string> = {},
  ) {
    super(message);
    this.name = 'SharePointError';
  }
}

const CLIENT = 'Microsoft.SharePoint.Client';
const SP = 'Microsoft.SharePoint.SPException';
const ARGUMENT = 'System.ArgumentException';
const refusal = (status: number, code: string, message: string): SharePointError => new SharePointError(status, code, message);

// ---- paths and bodies
export const noResource = (path: string): SharePointError =>
  refusal(404, `-1, ${CLIENT}.ResourceNotFoundException`, `Cannot find resource for the request ${path}.`);
export const badRequest = (message: string): SharePointError => refusal(400, `-1, ${CLIENT}.InvalidClientQueryException`, message);
export const unknownProperty = (name: string, type: string): SharePointError =>
  badRequest(`The property '${name}' does not exist on type '${type}'. Make sure to only use property names that are defined by the type.`);
export const wrongMethod = (method: string, name: string): SharePointError =>
  refusal(405, `-1, ${CLIENT}.ClientServiceException`, `The HTTP method '${method}' cannot be used to access the resource '${name}'.`);
export const tooLarge = (bytes: number): SharePointError =>
  refusal(413, `-1, ${CLIENT}.InvalidClientQueryException`, `The request message is too big. The server does not allow messages larger than ${bytes} bytes.`);
export const notBuilt = (path: string): SharePointError =>
  refusal(501, '-1, System.NotImplementedException', `The local tenant does not serve ${path}. Its README lists what it does.`);
export const badAccept = (): SharePointError =>
  refusal(406, `-1, ${CLIENT}.ClientServiceException`, 'The HTTP header ACCEPT is missing or its value is invalid.');
export const invalidArgument = (name: string): SharePointError =>
  refusal(400, `-1, ${CLIENT}.InvalidClientQueryException`, `The parameter ${name} does not have a valid value.`);

// ---- things that are missing
export const noListByTitle = (title: string, site: string): SharePointError =>
  refusal(404, `-1, ${ARGUMENT}`, `List '${title}' does not exist at site with URL '${site}'.`);
export const noListById = (): SharePointError =>
  refusal(
    404,
    `-2130575322, ${SP}`,
    'List does not exist.\n\nThe page you selected contains a list that does not exist. It may have been deleted by another user.',
  );
export const fileNotFound = (): SharePointError => refusal(404, '-2147024894, System.IO.FileNotFoundException', 'File Not Found.');
export const noItem = (): SharePointError => refusal(404, `-2130575338, ${ARGUMENT}`, 'Item does not exist. It may have been deleted by another user.');
export const noColumn = (name: string): SharePointError =>
  refusal(400, `-2147024809, ${ARGUMENT}`, `Column '${name}' does not exist. It may have been deleted by another user.`);
export const noSelectField = (name: string): SharePointError => refusal(400, `-1, ${SP}`, `The field or property '${name}' does not exist.`);
export const lookupNotExpanded = (name: string): SharePointError =>
  refusal(
    400,
    `-1, ${SP}`,
    `The query to field '${name}' is not valid. The $select query string must specify the target fields and the $expand query string must contains ${name.split('/')[0]}.`,
  );
export const noView = (): SharePointError => refusal(404, `-2147024809, ${ARGUMENT}`, 'The specified view is invalid.');
export const noUser = (name: string): SharePointError => refusal(404, `-2146232832, ${SP}`, `The specified user ${name} could not be found.`);
export const noGroup = (): SharePointError => refusal(404, `-2146232832, ${SP}`, 'Group cannot be found.');
export const noRole = (): SharePointError => refusal(404, `-2147024809, ${ARGUMENT}`, 'Value does not fall within the expected range.');

// ---- refused writes
export const duplicateList = (): SharePointError =>
  refusal(
    500,
    `-2130575342, ${SP}`,
    'A list, survey, discussion board, or document library with the specified title already exists in this Web site.  Please choose another title.',
  );
export const duplicateField = (): SharePointError => refusal(500, `-2130575306, ${SP}`, 'A duplicate field name was found. Please choose another name.');
export const duplicateValue = (title: string, status: number): SharePointError =>
  refusal(
    status,
    '-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException',
    `The list item could not be added or updated because duplicate values were found in the following field(s) in the list: [${title}].`,
  );
export const invalidText = (): SharePointError =>
  refusal(500, `-2130575336, ${SP}`, 'Invalid text value.\n\nA text field contains invalid data. Please check the value and try again.');
export const invalidLookup = (): SharePointError =>
  refusal(500, `-2147024809, ${SP}`, 'Invalid lookup value.\n\nA lookup field contains invalid data. Please check the value and try again.');
export const refusedChange = (message: string): SharePointError => refusal(500, `-2146232832, ${SP}`, message);
export const etagMismatch = (given: string, actual: string): SharePointError =>
  refusal(412, `-1, ${CLIENT}.ClientServiceException`, `The request ETag value '${given}' does not match the object's ETag value '${actual}'.`);

// ---- rights
export const accessDenied = (): SharePointError =>
  refusal(403, '-2147024891, System.UnauthorizedAccessException', 'Access denied. You do not have permission to perform this action or access this resource.');
export const badDigest = (code: '-2146232832' | '-2130575251' | '-2130575252'): SharePointError =>
  refusal(
    403,
    `${code}, ${SP}`,
    "The security validation for this page is invalid and might be corrupted. Please use your web browser's Back button to try your operation again.",
  );

// ---- limits
const THROTTLED = 'Microsoft.SharePoint.SPQueryThrottledException';
export const overThreshold = (): SharePointError =>
  refusal(500, `-2147024860, ${THROTTLED}`, 'The attempted operation is prohibited because it exceeds the list view threshold.');
export const tooManyLookups = (): SharePointError =>
  refusal(
    500,
    `-2147024749, ${THROTTLED}`,
    'The query cannot be completed because the number of lookup columns it contains exceeds the lookup column threshold.',
  );
