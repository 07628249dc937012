package foreword.adapter.slack.desk;

import java.util.Optional;

/** {@code /foreword connections}: what is kept of the asker's own connections; {@code remove} takes it away. */
final class ConnectionsCommand implements Commands.Deed {
    private final Office office;
    private final Talk talk;

    ConnectionsCommand(Office office, Talk talk) {
        this.office = office;
        this.talk = talk;
    }

    @Override
    public Optional<String> answer(Commands.Call call) {
        if (call.rest().strip().equalsIgnoreCase("remove")) {
            int removed = office.whenWanted().removeConnections(call.by());
            return talk.said(
                    removed == 0
                            ? "Nothing of your connections was kept."
                            : "Removed: all " + removed + " fingerprints of your connections are gone.");
        }
        long kept = office.rows().connections().count(call.by().id());
        return talk.said(
                kept == 0
                        ? "Nothing of your connections is kept. If you want `/foreword who` to know whom you know, download your"
                                + " connections from LinkedIn, and have them read where Foreword runs:"
                                + " `foreword import connections Connections.csv --teammate you@yourfirm.example`. Only"
                                + " fingerprints are kept: no names, no addresses, no links."
                        : kept + " fingerprints of your connections are kept, no names, addresses or links. They tell"
                                + " `/foreword who` that you know somebody. `/foreword connections remove` takes them away.");
    }
}
