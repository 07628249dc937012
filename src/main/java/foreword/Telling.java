package foreword;

import foreword.activity.Leases;
import foreword.adapter.hook.EventJson;
import foreword.adapter.hook.WebhookSender;
import foreword.adapter.sql.Database;
import foreword.adapter.sql.SqlHooks;
import foreword.config.Settings;
import foreword.config.WebhookSettings;
import foreword.outbox.hook.Endpoint;
import foreword.outbox.hook.HookDispatcher;
import foreword.outbox.hook.Hooks;
import foreword.workflow.Cards;
import foreword.workflow.HookFeed;
import foreword.workflow.Reach;
import foreword.workflow.Rows;
import foreword.workflow.Steps;
import foreword.workflow.WhenHooksFail;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Tells other programs what happened, over webhooks, for as long as it is open. */
final class Telling implements AutoCloseable {
    private static final Duration KEPT = Duration.ofDays(30);

    private final WebhookSender sender;
    private final Hooks hooks;
    private final HookFeed feed;
    private final HookDispatcher dispatcher;
    private final List<Loop> loops = new ArrayList<>();
    private final Leases leases;

    private Telling(Settings settings, Database database, Rows rows, Leases leases, Clock clock) {
        this.leases = leases;
        WebhookSettings webhooks = settings.webhooks();
        List<Endpoint> endpoints = webhooks.endpoints();
        Steps steps = new Steps(database, rows.log(), clock);
        Reach reach =
                new Reach(rows.people(), settings.notifyBy(), settings.mail().address() != null);
        this.sender = new WebhookSender(webhooks.privateNetwork());
        this.hooks = new SqlHooks(database, clock);
        this.feed = new HookFeed(rows, steps, hooks, endpoints, EventJson::of);
        this.dispatcher = new HookDispatcher(
                hooks, sender, database, clock, new WhenHooksFail(rows, steps, new Cards(rows, reach, clock))::trouble);
        this.loops.add(new Loop("webhooks", 1, () -> leases.take("webhooks") && feed.read() > 0));
        endpoints.forEach(this::sendTo);
    }

    /** Each has a thread of its own: one that is slow to answer holds up no other. */
    private void sendTo(Endpoint endpoint) {
        loops.add(new Loop(
                "webhooks-" + loops.size(), 1, () -> leases.take("webhooks") && dispatcher.sendDue(endpoint) > 0));
    }

    /** Begins, when there is anybody to tell. */
    static Telling start(Settings settings, Database database, Rows rows, Leases leases, Clock clock) {
        Telling telling = new Telling(settings, database, rows, leases, clock);
        if (!settings.webhooks().endpoints().isEmpty()) {
            telling.hooks.purge(clock.instant().minus(KEPT));
            telling.loops.forEach(Loop::start);
        }
        return telling;
    }

    /** {@code foreword webhooks}: how each endpoint fares; with {@code enable} those that were switched off are tried again. */
    static int show(Settings settings, Database database, boolean enable, PrintStream out) {
        Hooks hooks = new SqlHooks(database, Clock.systemUTC());
        List<Endpoint> endpoints = settings.webhooks().endpoints();
        if (endpoints.isEmpty()) {
            out.println("Nobody is told anything: neither webhooks.urls nor webhooks.endpoints is set.");
        }
        for (Endpoint endpoint : endpoints) {
            if (enable) {
                hooks.standing(endpoint.id(), Hooks.Standing.WELL);
            }
            Hooks.Standing standing = hooks.standing(endpoint.id());
            out.println(endpoint.shown() + ": "
                    + (standing.disabled()
                            ? "switched off after " + standing.failures() + " failures in a row"
                            : standing.failures() == 0 ? "well" : standing.failures() + " failures in a row"));
        }
        return 0;
    }

    @Override
    public void close() {
        loops.forEach(Loop::close);
        sender.close();
    }
}
