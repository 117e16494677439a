use proptest::prelude::*;

use super::*;

#[test]
fn a_page_becomes_the_text_that_is_seen() {
    let table = [
        ("<p>Satu&nbsp;dua</p><p>Tiga<br>empat</p>", "Satu\u{a0}dua\n\nTiga\nempat"),
        ("<ol><li><p>Satu</p></li><li>Dua<ul><li>sub</li></ul></li></ol><p>x</p>", "1. Satu\n2. Dua\n  • sub\n\nx"),
        ("<ol type=a start=2><li>Satu<li value=5>Dua</ol>", "b. Satu\ne. Dua"),
        ("<table><tr><td>Tempat</td><td><p>: Aula</p></td></tr><tr><td>Acara</td><td>: x</td></tr></table>", "Tempat\t: Aula\nAcara\t: x"),
        ("<style>p{}</style><script>x</script>a<b>b</b> c<!-- d -->", "ab c"),
        ("<nav>Beranda</nav><p>isi</p><footer>kaki</footer>", "isi"),
        ("<nav>tak ditutup<p>isi</p>", "tak ditutup\n\nisi"),
        ("<title>Judul Rapat Ini - Situs</title><body><p>isi</p>", "Judul Rapat Ini\n\nisi"),
        ("<title>T</title><h1>Judul</h1><p>isi</p>", "Judul\n\nisi"),
        ("<pre>a\n  b</pre>", "a\n  b"),
    ];
    for (html, expected) in table {
        assert_eq!(text(html).trim_end(), expected, "{html}");
    }
}

#[test]
fn an_article_is_told_from_its_page() {
    let body = "kata ".repeat(100);
    let page = format!("<h1>Judul</h1><div>menu</div><article><p>{body}</p></article><div>lain</div>");
    assert_eq!(text(&page).trim_end(), format!("Judul\n\n{}", body.trim_end()));
    assert!(is_html("<!DOCTYPE html><p>x") && is_html("a<br>b</p>") && !is_html("a < b dan <br>") && !is_html(""));
}

proptest! {
    #[test]
    fn no_text_panics_and_no_tag_is_left(pieces in prop::collection::vec(prop::sample::select(vec![
        "<p>", "</p>", "<ol", "<ol>", "<li>", "</li>", "</ol>", "<td>", "<tr>", "a", " ", "&", "&amp;", "<", ">", "\"", "<!--", "-->", "<script>", "</script>",
        "<nav>", "</nav>", "é", "<article>", "</article>", "<h1>", "</h1>", "<br>", "<title>", "</title>", "<pre>",
    ]), 0..40)) {
        let _ = text(&pieces.concat());
    }
}
