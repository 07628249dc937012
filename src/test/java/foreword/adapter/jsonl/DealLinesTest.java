package foreword.adapter.jsonl;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.adapter.mail.reading.DealMailReader;
import foreword.adapter.slack.SlackDealReader;
import foreword.adapter.slack.SlackTextReader;
import foreword.deal.reading.DealPosts;
import foreword.money.AmountReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code foreword read deal}, line by line. */
final class DealLinesTest {
    private final DealPosts posts = new DealPosts(new AmountReader("USD"));
    private final SlackDealReader slack = new SlackDealReader(posts);
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    @Test
    void reads_what_a_person_wrote() throws IOException {
        assertThat(read("{'id':'1','source':'slack-text','payload':'Landed Orchard Health for 30k EUR'}"))
                .isEqualTo(
                        "{'id':'1','updates':[{'company':'Orchard Health','deal':null,'externalId':null,'stage':'won',"
                                + "'stageName':null,'amount':'30000.00','currency':'EUR','lostReason':null,'certainty':'stated','at':null}]}");
    }

    @Test
    void says_why_nothing_was_read() throws IOException {
        assertThat(read("{'id':2,'source':'slack-text','payload':'closed the window'}"))
                .isEqualTo("{'id':'2','updates':[],'ignored':'no deal news in these words'}");
    }

    @Test
    void reads_a_post_of_an_app_whose_text_is_empty() throws IOException {
        String post =
                "{'type':'message','bot_id':'B1','text':'','attachments':[{'pretext':'A deal has moved to *Closed lost*',"
                        + "'title':'Halcyon - Phase 2','title_link':'https://crm.example/1','fields':[{'title':'Amount','value':'$9,500'},"
                        + "{'title':'Deal stage','value':'Closed lost'},{'title':'Lost reason','value':'Too expensive'}]}]}";

        assertThat(read("{'id':'3','source':'slack-message','payload':" + post + "}"))
                .contains("'deal':'Halcyon - Phase 2'", "'stage':'lost'", "'amount':'9500.00'", "'lostReason':'price'");
    }

    @Test
    void reads_fields_of_blocks_and_leaves_posts_that_move_no_deal() throws IOException {
        String won = "{'blocks':[{'type':'header','text':{'type':'plain_text','text':'Closed Won - Marlow Finch'}},"
                + "{'type':'section','fields':[{'type':'mrkdwn','text':'*Rep:*\\nJo Park'},{'type':'mrkdwn','text':'*Amount:*\\n€12.500'}]}]}";
        String paid = "{'text':'Payment received','attachments':[{'fields':[{'title':'Amount','value':'1200'},"
                + "{'title':'Customer Name','value':'Marlow'}]}]}";

        assertThat(read("{'id':'4','source':'slack-message','payload':" + won + "}"))
                .contains("'company':'Marlow Finch'", "'stage':'won'", "'amount':'12500.00'", "'currency':'EUR'");
        assertThat(read("{'id':'5','source':'slack-message','payload':" + paid + "}"))
                .contains("'updates':[]");
    }

    @Test
    void counts_an_edited_message_as_it_reads_now() throws IOException {
        String edited =
                "{'type':'message','subtype':'message_changed','message':{'user':'U1','text':'we won Kestrel Labs, $45k!'},"
                        + "'previous_message':{'user':'U1','text':'we won Kestrel Labs, $40k!'}}";

        assertThat(read("{'id':'6','source':'slack-message','payload':" + edited + "}"))
                .contains("'company':'Kestrel Labs'", "'amount':'45000.00'");
    }

    @Test
    void reads_a_notice_by_mail_but_no_bulk_mail() throws IOException {
        String head = "From: CRM <noreply@crm.example>\\nTo: deals@firm.example\\n";
        String notice =
                head + "Subject: Deal moved to Closed won: Lowell - Retainer\\nMessage-ID: <1@crm.example>\\n\\n"
                        + "Jo Park moved Lowell - Retainer to Closed won.\\n\\nAmount: $7,200\\n";

        assertThat(read("{'id':'7','source':'email','payload':'" + notice + "'}"))
                .contains("'deal':'Lowell - Retainer'", "'stage':'won'", "'amount':'7200.00'");
        assertThat(read("{'id':'8','source':'email','payload':'" + head + "List-Unsubscribe: <https://x.example>\\n"
                        + "Subject: Lowell closed $12M\\n\\nWe won Lowell, $12M.'}"))
                .contains("'ignored':'bulk mail'");
    }

    @Test
    void tells_a_bad_line_by_its_number_and_goes_on() throws IOException {
        assertThat(read("{'id':'1','source':'fax','payload':''}\n{'id':'2','source':'slack-text','payload':'hi'}"))
                .startsWith("{'id':'2'");
        assertThat(errors.toString(StandardCharsets.UTF_8)).contains("line 1: \"source\" must be one of email, slack");
    }

    private String read(String lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new DealLines(Map.of(
                        "slack-text", new SlackTextReader(slack),
                        "slack-message", slack,
                        "email", new DealMailReader(posts)))
                .read(
                        new ByteArrayInputStream(lines.replace('\'', '"').getBytes(StandardCharsets.UTF_8)),
                        out,
                        new PrintStream(errors, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8).strip().replace('"', '\'');
    }
}
