package foreword.workflow;

import foreword.deal.DealUpdate;
import foreword.deal.Source;
import foreword.outbox.Card;
import foreword.people.Teammate;

/** The word of a source that does not act by itself: the admins hear it, and nothing changes until one of us says so. */
public final class UnsureNews implements WhenSourceTells.Hearsay {
    private final Rows rows;
    private final Cards cards;

    public UnsureNews(Rows rows, Cards cards) {
        this.rows = rows;
        this.cards = cards;
    }

    @Override
    public void ask(DealUpdate news, Source source) {
        String name = news.deal() == null ? String.valueOf(news.externalId()) : news.deal();
        String sum = news.amount() == null ? "" : ", " + news.amount().plain() + " " + currency(news);
        Cards.Message message = new Cards.Message(
                "A call to /hooks/" + source.name() + " says of the deal " + name + ": "
                        + news.stage().word() + sum.strip() + ".",
                "It is not signed, so nothing was changed. If it is right, type `/foreword deal`; if such calls may always count, "
                        + "set hooks." + source.name() + ".acts to true.",
                "",
                "");
        rows.people().teammates().stream()
                .filter(teammate -> teammate.role() == Teammate.Role.ADMIN)
                .forEach(admin -> cards.tellOnce(
                        admin, Card.Kind.NOTICE, message, "hearsay/" + source.name() + "/" + name + "/" + news.at()));
    }

    private static String currency(DealUpdate news) {
        String code = news.amount() == null ? null : news.amount().currency();
        return code == null ? "" : code;
    }
}
