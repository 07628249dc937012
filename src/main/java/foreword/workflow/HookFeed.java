package foreword.workflow;

import foreword.activity.Activity;
import foreword.deal.Deal;
import foreword.draft.Draft;
import foreword.draft.MessageKind;
import foreword.outbox.hook.Endpoint;
import foreword.outbox.hook.HookDelivery;
import foreword.outbox.hook.HookEvent;
import foreword.outbox.hook.HookType;
import foreword.outbox.hook.Hooks;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Makes of what happened the events that other programs want to hear; it reads the timeline, so that none is missed or told twice. */
public final class HookFeed {
    private static final int AT_ONCE = 200;

    private final Rows rows;
    private final Steps steps;
    private final Hooks hooks;
    private final List<Endpoint> endpoints;
    private final Function<HookEvent, String> written;

    /** @param written an event as the body of its message */
    public HookFeed(
            Rows rows, Steps steps, Hooks hooks, List<Endpoint> endpoints, Function<HookEvent, String> written) {
        this.rows = rows;
        this.steps = steps;
        this.hooks = hooks;
        this.endpoints = List.copyOf(endpoints);
        this.written = written;
    }

    /** Takes in what happened since the last time; returns how many rows of the timeline it read. */
    public int read() {
        return steps.step(() -> {
            List<Activity> news = hooks.news(AT_ONCE);
            news.forEach(activity -> event(activity).ifPresent(this::add));
            return news.size();
        });
    }

    private void add(HookEvent event) {
        endpoints.stream()
                .filter(endpoint -> endpoint.types().contains(event.type()))
                .filter(endpoint -> !hooks.standing(endpoint.id()).disabled())
                .forEach(endpoint -> hooks.add(HookDelivery.fresh(
                        event.id(), endpoint.id(), event.type(), written.apply(event), steps.now())));
    }

    private Optional<HookEvent> event(Activity activity) {
        return type(activity).map(type -> HookEvent.of(type, activity.at(), facts(activity)));
    }

    private Optional<HookType> type(Activity activity) {
        return switch (activity.what()) {
            case "ask.begun" -> Optional.of(HookType.ASK_PROPOSED);
            case "draft.approved" -> forwardable(activity, HookType.INTRO_APPROVED);
            case "draft.sent" -> forwardable(activity, HookType.INTRO_SENT);
            case "introduction.made" -> Optional.of(HookType.INTRO_ACCEPTED);
            case "deal.won" -> Optional.of(HookType.DEAL_WON);
            case "deal.lost" -> Optional.of(HookType.DEAL_LOST);
            case "thanks.paid" -> Optional.of(HookType.THANKYOU_SENT);
            default -> Optional.empty();
        };
    }

    private Optional<HookType> forwardable(Activity activity, HookType type) {
        return draft(activity)
                .filter(draft -> draft.kind() == MessageKind.FORWARDABLE)
                .map(draft -> type);
    }

    private Optional<Draft> draft(Activity activity) {
        return named(activity, "draft/").flatMap(id -> rows.drafts().find(new Draft.Id(id)));
    }

    private Map<String, String> facts(Activity activity) {
        Map<String, String> facts = new HashMap<>();
        facts.put("about", activity.about());
        facts.put("by", activity.actor());
        draft(activity).ifPresent(draft -> facts.put("for", draft.about()));
        rows.ask(activity.about()).ifPresent(ask -> {
            facts.put(
                    "kind", ask.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
            facts.put("contact", "contact/" + ask.introducer().value());
        });
        rows.introduction(activity.about())
                .ifPresent(introduction -> facts.put(
                        "contact", "contact/" + introduction.introducer().value()));
        named(activity, "deal/")
                .flatMap(id -> rows.deals().find(new Deal.Id(id)))
                .ifPresent(deal -> {
                    facts.put("company", deal.whose().companyName());
                    facts.put("deal", deal.name());
                    if (deal.amount() != null) {
                        facts.put("amount", deal.amount().plain());
                        facts.put(
                                "currency",
                                deal.amount().currency() == null
                                        ? ""
                                        : deal.amount().currency());
                    }
                });
        return facts;
    }

    private static Optional<String> named(Activity activity, String kind) {
        String about = activity.about();
        return about.startsWith(kind) ? Optional.of(about.substring(kind.length())) : Optional.empty();
    }
}
