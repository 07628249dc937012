package foreword.byemail;

import java.util.ArrayList;
import java.util.List;

/** Several reminders in one mail, each with its own deeds. */
record TellsBundle(List<Told> reminders) {
    Told told() {
        List<Told> open = reminders.stream().filter(told -> !told.settled()).toList();
        if (open.isEmpty()) {
            return Told.settled("All of these reminders are settled.", sentences(), List.of());
        }
        String subject = open.size() == 1
                ? open.get(0).subject()
                : open.size() + " reminders, first: " + open.get(0).sentence();
        return Told.open(subject, "What waits for you:", sentences(), deeds(), "If you do nothing, nothing is sent.");
    }

    private List<Passage> sentences() {
        List<Passage> passages = new ArrayList<>();
        for (int i = 0; i < reminders.size(); i++) {
            passages.add(Passage.says((i + 1) + ". " + reminders.get(i).sentence()));
        }
        return passages;
    }

    private List<Deed> deeds() {
        List<Deed> deeds = new ArrayList<>();
        for (int i = 0; i < reminders.size(); i++) {
            for (Deed deed : reminders.get(i).deeds()) {
                deeds.add(new Deed(
                        deed.action(), deed.value(), (i + 1) + ". " + deed.label(), deed.effect(), deed.fields()));
            }
        }
        return deeds;
    }
}
