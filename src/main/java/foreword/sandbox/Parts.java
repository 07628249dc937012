package foreword.sandbox;

/** The parts of a stand-in that deeds and Web API methods work with. */
record Parts(
        Setting setting,
        Workspace workspace,
        Screens screens,
        Triggers triggers,
        Payloads payloads,
        Interactions interactions,
        Answers answers,
        Courier courier) {}
