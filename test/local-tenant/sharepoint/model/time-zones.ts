/** Zones by SharePoint's number: number, minutes behind UTC, name (Microsoft: SPRegionalSettings.TimeZones). */
const TABLE = `
15|600|(UTC-10:00) Hawaii
14|540|(UTC-09:00) Alaska
13|480|(UTC-08:00) Pacific Time (US and Canada)
38|420|(UTC-07:00) Arizona
12|420|(UTC-07:00) Mountain Time (US and Canada)
11|360|(UTC-06:00) Central Time (US and Canada)
10|300|(UTC-05:00) Eastern Time (US and Canada)
9|240|(UTC-04:00) Atlantic Time (Canada)
28|210|(UTC-03:30) Newfoundland
8|180|(UTC-03:00) Brasilia
29|60|(UTC-01:00) Azores
2|0|(UTC+00:00) Dublin, Edinburgh, Lisbon, London
3|-60|(UTC+01:00) Brussels, Copenhagen, Madrid, Paris
4|-60|(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna
6|-60|(UTC+01:00) Belgrade, Bratislava, Budapest, Ljubljana, Prague
57|-60|(UTC+01:00) Sarajevo, Skopje, Warsaw, Zagreb
49|-120|(UTC+02:00) Cairo
59|-120|(UTC+02:00) Helsinki, Kyiv, Riga, Sofia, Tallinn, Vilnius
27|-120|(UTC+02:00) Jerusalem
51|-180|(UTC+03:00) Moscow, St. Petersburg, Volgograd
25|-210|(UTC+03:30) Tehran
24|-240|(UTC+04:00) Abu Dhabi, Muscat
48|-270|(UTC+04:30) Kabul
47|-300|(UTC+05:00) Islamabad, Karachi
23|-330|(UTC+05:30) Chennai, Kolkata, Mumbai, New Delhi
62|-345|(UTC+05:45) Kathmandu
22|-420|(UTC+07:00) Bangkok, Hanoi, Jakarta
45|-480|(UTC+08:00) Beijing, Chongqing, Hong Kong, Urumqi
21|-480|(UTC+08:00) Kuala Lumpur, Singapore
73|-480|(UTC+08:00) Perth
20|-540|(UTC+09:00) Osaka, Sapporo, Tokyo
19|-570|(UTC+09:30) Adelaide
44|-570|(UTC+09:30) Darwin
18|-600|(UTC+10:00) Brisbane
76|-600|(UTC+10:00) Canberra, Melbourne, Sydney
17|-720|(UTC+12:00) Auckland, Wellington
`;

export interface Zone {
  Id: number;
  Description: string;
  Information: { Bias: number; DaylightBias: number; StandardBias: number };
}

export const ZONES: Zone[] = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [id, bias, Description = ''] = line.split('|');
    return { Id: Number(id), Description, Information: { Bias: Number(bias), DaylightBias: -60, StandardBias: 0 } };
  });

/** Romance Standard Time: SharePoint's number for Copenhagen. */
const COPENHAGEN = 3;
export const isCopenhagen = (zone: Zone): boolean => zone.Id === COPENHAGEN;
