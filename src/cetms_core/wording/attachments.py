"""Sentences of the room `attachments`."""

ATTACHMENTS: dict[str, str] = {
    "attachment.empty": "附件：是空文件，请选择有内容的文件后重新上传",
    "attachment.too_large": "附件：超过 {limit} MB 的上限，请降低扫描分辨率或减少页数后重新上传",
    "attachment.unknown_kind": (
        "附件：内容不是 JPEG 或 PNG 图片、PDF 文件、zip 压缩包中的任何一种（只改扩展名无效），"
        "请转换格式或用 zip 重新打包后上传"
    ),
    "attachment.damaged": "附件：已损坏或不完整，请确认它能正常打开后重新上传",
    "attachment.extra_bytes": "附件：正文之外还附有别的内容（如隐藏文件），请截图或另存为新文件后上传",
    "attachment.motion_photo": "附件：是动态照片，后面附有一段录像，请在相册中关闭动态效果或截图后重新上传",
    "attachment.hides_archive": "附件：藏有另一个压缩包，请把要提交的文件打成一个 zip 压缩包后上传",
    "attachment.overloaded": "附件：自带的说明信息过多，请截图或另存为新文件后上传",
    "attachment.too_many_pixels": "附件：图片超过 {limit} 万像素的上限，请降低扫描分辨率后重新上传",
    "attachment.quota_used_up": (
        "附件：{hours} 小时内上传而没有用于申报的文件已达上限（{files} 个或共 {size} MB），"
        "请先用已上传的文件申报，或在 {frees} 以后再上传"
    ),
    "attachment.infected": "附件：安全检查发现有害内容，请换用没有问题的文件，并检查所用的电脑",
    "attachment.not_scanned": "附件：安全检查暂时无法进行，文件没有保存，请过几分钟重新上传，仍不成功请联系管理员",
    "attachment.inspection_failed": "附件：检查没有完成，请另存为新文件后重新上传，仍不成功请联系管理员",
    "attachment.animated": "附件：图片是动画，请另存为静态图片后上传",
    "attachment.extension_differs": "附件：内容与文件扩展名不符，请将扩展名改为 {expected} 后重新上传",
    "attachment.name_empty": "附件：有文件没有名称，请命名后重新上传",
    "attachment.name_too_long": "附件：文件名“{name}”超过 255 个字符，请缩短后重新上传",
    "attachment.name_unsafe": "附件：文件名“{name}”含有控制字符、不可见字符或无法识别的文字，请改名后重新上传",
    "attachment.name_path": "附件：文件名“{name}”含有路径或盘符，请去掉其中的 / \\ : 和 .. 后重新上传",
    "attachment.name_reserved": "附件：文件名“{name}”是系统设备的名称，请改名后重新上传",
    "attachment.name_of_program": "附件：文件名“{name}”中间带有程序的扩展名，请改名后重新上传",
    "attachment.office_document": "附件：是 Word、Excel 一类的文档，请另存为 PDF 后上传",
    "attachment.archive_empty": "附件：压缩包里没有文件，请放入证明材料后重新打包上传",
    "attachment.archive_encrypted": "附件：压缩包设有密码，请去掉密码后重新打包上传",
    "attachment.archive_method": "附件：压缩包用了不通用的压缩方法，请选择 zip 格式和标准压缩方式重新打包后上传",
    "attachment.archive_split": "附件：是分卷压缩包中的一卷，请打成一个完整的 zip 压缩包后上传",
    "attachment.archive_zip64": "附件：压缩包用了超大文件才需要的 zip64 格式，请用普通 zip 格式重新打包后上传",
    "attachment.archive_too_many": "附件：压缩包里的文件和文件夹超过 {limit} 个，请只保留证明材料后重新打包上传",
    "attachment.archive_too_large": "附件：压缩包解压后超过 {limit} MB，请减少文件或降低扫描分辨率后重新打包上传",
    "attachment.archive_expands": "附件：压缩包的压缩率异常，请用原始扫描件重新打包后上传",
    "attachment.archive_overlaps": "附件：压缩包里的文件互相重叠，请重新打包后上传",
    "attachment.archive_contradicts": "附件：压缩包对文件“{name}”的记录前后矛盾，请重新打包后上传",
    "attachment.archive_nested": "附件：压缩包里还有压缩包“{name}”，请把其中的文件直接打进一个 zip 压缩包后上传",
    "attachment.member_kind": "附件：压缩包里的“{name}”类型不在允许之列，请只放入图片、PDF、OFD、Word、Excel、WPS 或文本文件后重新打包上传",
    "attachment.member_special": "附件：压缩包里的“{name}”不是普通的文件或文件夹，请去掉后重新打包上传",
    "attachment.member_duplicate": "附件：压缩包里有多个文件都叫“{name}”（不分大小写），请改名后重新打包上传",
    "attachment.member_damaged": "附件：压缩包里的“{name}”已损坏或与登记的大小不符，请确认它能正常打开后重新打包上传",
    "attachment.member_disguised": "附件：压缩包里的“{name}”其实是程序或压缩包，请换成证明材料后重新打包上传",
}
