"""Sentences of the room `identity`: none of them repeats a number, an address or a name back, but for the person's own name."""

ID_NUMBERS: dict[str, str] = {
    "id_number.not_a_text": "身份证号码：须按文字填写，不能用数值，请重新填写",
    "id_number.blank": "身份证号码：未填写，请填写 18 位身份证号码",
    "id_number.full_width": "身份证号码：含有全角字符，请改用半角数字和字母 X",
    "id_number.line_break": "身份证号码：含有换行，请删去换行",
    "id_number.space": "身份证号码：含有空格，请删去空格",
    "id_number.hyphen": "身份证号码：含有连字符，请删去连字符",
    "id_number.invisible": "身份证号码：含有看不见的字符，请逐位重新输入",
    "id_number.alphabet": "身份证号码：第 {place} 位有误，前 17 位须为数字，第 18 位须为数字或英文字母 X，请改正",
    "id_number.length": "身份证号码：须为 18 位，现为 {count} 位，请核对",
    "id_number.fifteen": "身份证号码：15 位的旧号码已停用，请填写 18 位身份证号码",
    "id_number.not_fifteen": "旧身份证号码：须为 15 位数字，请核对原件",
    "id_number.date": "身份证号码：出生日期（第 7–14 位）不存在，请核对",
    "id_number.future": "身份证号码：出生日期（第 7–14 位）晚于今天，请核对",
    "id_number.checksum": "身份证号码：校验码不符，至少有一位填错，或有两位颠倒，请逐位核对",
    "id_number.region_unknown": "身份证号码：前 6 位不在已知的行政区划代码之内，请审核人核对证件",
    "id_number.region_not_in_force": "身份证号码：前 6 位的行政区划代码在出生时尚未启用或已停用，请审核人核对证件",
    "id_number.unusual_age": "身份证号码：按出生日期年龄为 {age} 岁，请审核人核对证件",
    "id_number.sex_differs": "性别：与身份证号码不一致，请审核人核对证件",
    "id_number.birth_month_differs": "出生年月：与身份证号码不一致，请审核人核对证件",
}

CREDIT_CODES: dict[str, str] = {
    "credit_code.not_a_text": "统一社会信用代码：须按文字填写，不能用数值，请重新填写",
    "credit_code.blank": "统一社会信用代码：未填写，请填写 18 位代码",
    "credit_code.full_width": "统一社会信用代码：含有全角字符，请改用半角数字和大写字母",
    "credit_code.line_break": "统一社会信用代码：含有换行，请删去换行",
    "credit_code.space": "统一社会信用代码：含有空格，请删去空格",
    "credit_code.hyphen": "统一社会信用代码：含有连字符，请删去连字符",
    "credit_code.invisible": "统一社会信用代码：含有看不见的字符，请逐位重新输入",
    "credit_code.alphabet": "统一社会信用代码：第 {place} 位有误，只能用数字和大写字母，请改正",
    "credit_code.look_alike": "统一社会信用代码：第 {place} 位是 {letter}，代码不用字母 I、O、S、V、Z，请核对是否为形近的数字或字母",
    "credit_code.length": "统一社会信用代码：须为 18 位，现为 {count} 位，请核对",
    "credit_code.checksum": "统一社会信用代码：校验码不符，请对照登记证书逐位核对",
}

MOBILES: dict[str, str] = {
    "mobile.not_a_text": "手机号码：须按文字填写，不能用数值，请重新填写",
    "mobile.blank": "手机号码：未填写，请填写 11 位手机号码",
    "mobile.full_width": "手机号码：含有全角字符，请改用半角数字",
    "mobile.line_break": "手机号码：含有换行，请删去换行",
    "mobile.space": "手机号码：含有特殊的空格，请删去空格",
    "mobile.hyphen": "手机号码：含有特殊的连字符，请删去连字符",
    "mobile.invisible": "手机号码：含有看不见的字符，请逐位重新输入",
    "mobile.alphabet": "手机号码：含有数字以外的字符，请改用数字",
    "mobile.leading_zero": "手机号码：不能以 0 开头，固定电话不能代替手机，请填写 11 位手机号码",
    "mobile.length": "手机号码：须为 11 位，现为 {count} 位，请核对",
    "mobile.beginning": "手机号码：须以 13 至 19 开头，请核对",
    "mobile.foreign": "手机号码：境外号码须写作“+”、国家或地区代码、号码，共 7 至 15 位数字，请核对",
}

EMAILS: dict[str, str] = {
    "email.not_a_text": "电子邮箱：须为文字，请重新填写",
    "email.blank": "电子邮箱：未填写，请填写形如 name@example.com 的地址",
    "email.too_long": "电子邮箱：最多 {longest} 个字符，请填写较短的地址",
    "email.form": "电子邮箱：格式不正确，请填写形如 name@example.com 的地址",
    "email.not_ascii": "电子邮箱：“@”之前须为半角英文字母、数字或符号，请改正",
}

NAMES: dict[str, str] = {
    "name.blank": "姓名：未填写，请填写证件上的姓名",
    "name.line_break": "姓名：第 {place} 字是换行或制表符，请删去",
    "name.invisible": "姓名：第 {place} 字是看不见的字符，请删去后重新填写",
    "name.private_use": "姓名：第 {place} 字是自造字，其他系统无法显示，请用新版输入法重新输入该字",
    "name.separator": "姓名：间隔号“·”不能在开头、末尾，也不能连用，请改正",
    "name.put_right": "姓名：已规范为“{name}”，请对照证件核对",
}

IDENTITY: dict[str, str] = ID_NUMBERS | CREDIT_CODES | MOBILES | EMAILS | NAMES
