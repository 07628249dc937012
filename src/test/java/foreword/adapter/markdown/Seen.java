package foreword.adapter.markdown;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a reader sees of HTML and of mrkdwn. */
final class Seen {
    private Seen() {}

    static String inBrowser(String html) {
        Document document = Jsoup.parse(html);
        document.select("br").forEach(br -> br.replaceWith(new org.jsoup.nodes.TextNode("\u0001")));
        StringBuilder seen = new StringBuilder();
        for (Element block : document.body().select("p")) {
            seen.append(seen.isEmpty() ? "" : "\n\n").append(block.text().replaceAll(" ?\u0001 ?", "\n"));
        }
        return seen.toString();
    }

    static String inSlack(String mrkdwn) {
        return mrkdwn.replace("\u2060", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }
}
