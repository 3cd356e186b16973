/** A yearly addition is no total: 新增供热面积 is not 供热面积. */
export const NEWLY = /新(?:增|建|开|培育|认定|改|签约|引进|获批)|净增/;

/** A yearly average is not the growth of one year. */
export const AVERAGE = /年均(?:增|递增|下降|降)/;
