"""Whole Vietnamese articles in the shapes of their outlets' pages, all of our own words."""

from __future__ import annotations

TEXT = """Hà Nội sẵn sàng cho lễ mở ký Công ước

Hơn 60 đoàn đại biểu đã đăng ký tham dự lễ mở ký Công ước tại Hà Nội vào cuối tuần này.

(TTXVN) - Sáng 8-10, tại Hà Nội, Bộ Công an tổ chức họp báo về lễ mở ký Công ước của Liên hợp quốc về \
chống tội \
phạm mạng. Thiếu tướng Lê Xuân Minh, Cục trưởng Cục An ninh mạng và phòng, chống tội phạm sử dụng công \
nghệ cao \
(A05), chủ trì họp báo.

Theo ông Minh, tính đến ngày 6/10, gần 100 quốc gia đã xác nhận tham dự. Thiệt hại do lừa đảo trực tuyến \
năm 2024 \
ước khoảng 18.900 tỷ đồng, tăng 12,5% so với năm trước.

"Chúng tôi đã chuẩn bị chu đáo cho sự kiện này", ông Minh nói.

Ông cho biết lễ mở ký sẽ diễn ra tại Trung tâm Hội nghị Quốc gia trong hai ngày 25 và 26/10/2025. Chương \
trình gồm \
có lễ khai mạc, 4 phiên thảo luận cấp cao và 4 bàn tròn.

Các khâu chuẩn bị

Thứ trưởng Bộ Ngoại giao Đặng Hoàng Giang khẳng định: "Việt Nam là điểm đến an toàn của bạn bè quốc tế." \
Ông nhấn \
mạnh rằng Công ước có hiệu lực khi có 40 quốc gia phê chuẩn.

Hơn 1.200 nhà báo trong nước và quốc tế đã đăng ký đưa tin. Dự kiến trong quý IV/2025, các cơ quan sẽ \
hoàn thành \
kế hoạch triển khai.

Quang cảnh họp báo. (Ảnh: TTXVN)

Theo TTXVN
Cùng chuyên mục
Tin liên quan
Bình luận (0)
"""

PARAGRAPHS = (
    "Bộ Công an tổ chức họp báo về lễ mở ký Công ước của Liên hợp quốc về chống tội phạm mạng tại Hà Nội.",
    (
        "Thiếu tướng Lê Xuân Minh, Cục trưởng Cục An ninh mạng và phòng, chống tội phạm sử dụng công nghệ "
        "cao (A05), cho biết gần 100 quốc gia đã xác nhận tham dự, tính đến ngày 6/10."
    ),
    "“Chúng tôi đã chuẩn bị chu đáo cho sự kiện này”, ông Minh nói.",
    "Lễ mở ký sẽ diễn ra tại Trung tâm Hội nghị Quốc gia trong hai ngày 25 và 26/10/2025.",
)
_BODY = "".join(f"<p>{words}</p>" for words in PARAGRAPHS)

VNEXPRESS = f"""<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8">
<title>Gần 100 quốc gia dự lễ mở ký Công ước - VnExpress</title>
<meta property="og:site_name" content="vnexpress.net">
<link rel="canonical" \
href="https://vnexpress.net/gan-100-quoc-gia-du-le-mo-ky-cong-uoc-4949000.html"></head><body>
<header><ul><li><a href="/">Trang chủ</a></li><li><a href="/thoi-su">Thời sự</a></li></ul></header>
<section class="page-detail"><span class="date">Thứ tư, 8/10/2025, 14:30 (GMT+7)</span>
<h1 class="title-detail">Gần 100 quốc gia dự lễ mở ký Công ước</h1>
<p class="description"><span class="location-stamp">Hà Nội</span>\
Gần 100 quốc gia đã xác nhận dự lễ mở ký Công ước về chống tội phạm mạng.</p>
<article class="fck_detail">{_BODY}
<figure><img src="a.jpg"><figcaption>Quang cảnh họp báo sáng 8/10. Ảnh: \
TTXVN</figcaption></figure></article>
<div class="box-tinlienquan"><h2>Tin liên quan</h2><ul><li><a href="#">Cảng biển mở cửa trở lại sau \
bão</a></li></ul>
</div><div id="box_comment">Ý kiến (0)</div></section><footer>Báo điện tử \
VnExpress.</footer></body></html>"""

NHAN_DAN = f"""<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8">
<title>Sẵn sàng cho lễ mở ký Công ước</title><meta property="og:site_name" content="Báo Nhân Dân điện tử">
<meta property="article:published_time" content="2025-10-08T15:10:00+07:00">
<meta property="og:url" content="https://nhandan.vn/san-sang-cho-le-mo-ky-post913000.html"></head><body>
<div class="article"><h1 class="article__title">Sẵn sàng cho lễ mở ký Công ước</h1>
<time class="time" datetime="2025-10-08T15:10:00+0700">Thứ Tư, ngày 08/10/2025 - 15:10</time>
<div class="article__sapo">NDO - Sáng 8/10, Bộ Công an đã tổ chức họp báo về lễ mở ký Công ước tại Hà \
Nội.</div>
<div class="article__body">{_BODY}<table class="picture"><tr><td class="pic"><img></td></tr>
<tr><td class="caption"><p>Các đại biểu tại họp báo. (Ảnh: NHÂN \
DÂN)</p></td></tr></table></div></div></body></html>"""

CHINH_PHU = f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>Họp báo về lễ mở ký Công ước Hà \
Nội</title>
<meta property="og:site_name" content="baochinhphu.vn">
<link rel="canonical" href="https://baochinhphu.vn/hop-bao-ve-le-mo-ky-102251008143000123.htm"></head><body>
<div class="detail"><h1 class="detail-title">Họp báo về lễ mở ký Công ước Hà Nội</h1>
<div class="detail-time">08/10/2025  14:30</div>
<h2 class="detail-sapo">(Chinhphu.vn) - Ngày 8/10, Bộ Công an tổ chức họp báo về lễ mở ký Công ước tại Hà \
Nội.</h2>
<div class="detail-content">{_BODY}
<figure><figcaption><p>Thiếu tướng Lê Xuân Minh phát biểu tại họp báo - Ảnh: \
VGP</p></figcaption></figure></div></div>
</body></html>"""

ENGLISH = """Hanoi ready for the signing of the convention

HANOI (VNA) - The Ministry of Public Security held a press conference in Hanoi on October 8, 2025 about \
the signing \
of the United Nations Convention against Cybercrime.

Major General Le Xuan Minh, director of the Department of Cybersecurity and High-Tech Crime Prevention \
(A05), said \
that nearly 100 countries had confirmed their attendance as of October 6.

The signing ceremony will take place at the National Convention Centre on October 25 and 26, 2025.

Deputy Minister of Foreign Affairs Dang Hoang Giang said that the convention would enter into force when \
40 \
countries had ratified it.
"""
