package dates

import "quoteline/timeline/extract/token"

const tagPlural = token.NNS
