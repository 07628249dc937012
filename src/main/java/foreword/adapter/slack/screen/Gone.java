package foreword.adapter.slack.screen;

/** What stands where a card's row no longer exists. */
final class Gone {
    private Gone() {}

    static Drawn drawn() {
        return Page.of(Sentence.say("Foreword no longer keeps what stood here, so there is nothing left to do."))
                .drawn();
    }
}
