package foreword.config;

import foreword.ask.Ask;
import foreword.ask.Offer;
import foreword.calendar.Term;
import foreword.followup.Cadence;
import java.util.List;
import java.util.Optional;

/**
 * What was said about one segment; what was not said is as for everybody.
 *
 * @param ask what its people are asked for when nobody says otherwise
 * @param thanks the thank-yous beside those that are always owed
 * @param templates the folder whose templates go before the general ones
 */
public record SegmentSettings(
        String name,
        Ask.Kind ask,
        int bar,
        int openAskBar,
        Optional<Offer> offer,
        List<String> thanks,
        String templates,
        Term cooldown,
        Term afterNo,
        int mostInSixMonths,
        Cadence cadence) {
    public SegmentSettings {
        thanks = List.copyOf(thanks);
    }
}
