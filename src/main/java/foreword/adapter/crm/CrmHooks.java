package foreword.adapter.crm;

import foreword.deal.source.SourceEvent;
import foreword.deal.source.SourceUnavailable;
import foreword.deal.source.Sources;
import foreword.deal.source.StageMap;
import foreword.inbox.InboundEvent;
import foreword.inbox.Inbox;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All sources that are set up: what they posted is read as their settings say. */
public final class CrmHooks implements Sources {
    private static final Logger LOG = LoggerFactory.getLogger(CrmHooks.class);

    private final Map<String, CrmHook> hooks = new HashMap<>();
    private final Map<String, CrmReader> readers = new HashMap<>();
    private final Map<String, ReadBack> readBacks = new HashMap<>();
    private final Clock clock;

    public CrmHooks(List<CrmHook> hooks, Clock clock) {
        this.clock = clock;
        hooks.forEach(this::add);
    }

    private void add(CrmHook hook) {
        CrmSource source = hook.door().source();
        CrmReader reader = CrmPayloads.reader(source, hook.shape());
        hooks.put(source.word(), hook);
        readers.put(source.word(), reader);
        ApiAccess access = hook.access();
        if (access != null && ReadBack.possible(source)) {
            readBacks.put(source.word(), new ReadBack(source, access, reader, clock));
        }
    }

    /** The doors of these sources. */
    public CrmIntake intake(Inbox inbox, Clock clock) {
        return new CrmIntake(hooks.values().stream().map(CrmHook::door).toList(), inbox, clock);
    }

    /** Whether an event came through one of these doors, also one that is shut by now. */
    public static boolean holds(InboundEvent event) {
        return CrmSource.named(event.kind()).isPresent();
    }

    /** What a stored event says; nothing when it cannot be read, and the log says why. */
    public List<SourceEvent> read(InboundEvent event) {
        CrmReader reader = readers.get(event.kind());
        if (reader == null) {
            LOG.warn("an event of {} is passed over: it is not set up any more", event.kind());
            return List.of();
        }
        try {
            Told told = reader.read(new String(event.payload(), StandardCharsets.UTF_8), Map.of());
            told.ignored().forEach(why -> LOG.info("{} is passed over: {}", event.key(), why));
            return told.events();
        } catch (Unreadable strange) {
            LOG.warn("{} cannot be read: {}", event.key(), strange.getMessage());
            return List.of();
        }
    }

    @Override
    public String title(String source) {
        return CrmSource.named(source).map(CrmSource::title).orElse(source);
    }

    @Override
    public StageMap stages(String source) {
        CrmHook hook = hooks.get(source);
        return hook == null ? StageMap.EMPTY : hook.stages();
    }

    @Override
    public boolean acts(String source) {
        CrmHook hook = hooks.get(source);
        return hook != null && hook.acts();
    }

    @Override
    public boolean readable(String source) {
        return readBacks.containsKey(source);
    }

    @Override
    public Optional<SourceEvent> whole(String source, String externalId) throws SourceUnavailable {
        ReadBack readBack = readBacks.get(source);
        return readBack == null ? Optional.empty() : readBack.whole(externalId);
    }
}
