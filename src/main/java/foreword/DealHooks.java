package foreword;

import foreword.adapter.crm.AddressRange;
import foreword.adapter.crm.ApiAccess;
import foreword.adapter.crm.ApiToken;
import foreword.adapter.crm.CrmDoor;
import foreword.adapter.crm.CrmHook;
import foreword.adapter.crm.CrmHooks;
import foreword.adapter.crm.CrmIntake;
import foreword.adapter.crm.CrmPayloads.CrmShape;
import foreword.adapter.crm.CrmSource;
import foreword.adapter.crm.RenewedToken;
import foreword.adapter.sql.Database;
import foreword.adapter.sql.SqlSourceDeals;
import foreword.config.Secret;
import foreword.config.Settings;
import foreword.config.SourceSettings;
import foreword.deal.Source;
import foreword.deal.source.SourceUnavailable;
import foreword.deal.source.StageMap;
import foreword.deal.source.StageMeaning;
import foreword.inbox.InboundEvent;
import foreword.inbox.Inbox;
import foreword.workflow.WhenSourceTells;
import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The systems that tell of deals: their doors, and what is done with their word. */
final class DealHooks {
    private final CrmHooks hooks;
    private final CrmIntake intake;
    private final WhenSourceTells whenSourceTells;

    DealHooks(CrmHooks hooks, Inbox inbox, Clock clock, WhenSourceTells whenSourceTells) {
        this.hooks = hooks;
        this.intake = hooks.intake(inbox, clock);
        this.whenSourceTells = whenSourceTells;
    }

    CrmIntake intake() {
        return intake;
    }

    /** Works on an event that came through one of the doors. */
    void work(InboundEvent event, Runnable done) throws SourceUnavailable {
        whenSourceTells.told(new Source(event.kind(), event.key()), hooks.read(event), event.receivedAt(), done);
    }

    static WhenSourceTells.Known known(CrmHooks hooks, Database database) {
        return new WhenSourceTells.Known(hooks, new SqlSourceDeals(database));
    }

    /** The systems that are switched on in the settings. */
    static CrmHooks of(Settings settings) {
        URI url = settings.http().publicUrl();
        return new CrmHooks(
                settings.hooks().sources().stream()
                        .map(source -> hook(source, url == null ? null : url.toString(), settings.dollar()))
                        .toList(),
                Clock.systemUTC());
    }

    /** Every system in the sandbox, with one word as the secret of them all; Close and Standard Webhooks want theirs in a form of their own. */
    static CrmHooks ofSandbox(String word, String url, String dollar) {
        return new CrmHooks(
                Arrays.stream(CrmSource.values())
                        .filter(source -> source != CrmSource.CLOSE && source != CrmSource.STANDARD_WEBHOOKS)
                        .map(source -> new CrmHook(
                                new CrmDoor(
                                        source,
                                        new CrmDoor.Key(List.of(word), word, "foreword", word, false, url),
                                        "",
                                        List.of()),
                                CrmShape.usual(dollar),
                                StageMap.EMPTY,
                                acting(source),
                                null))
                        .toList(),
                Clock.systemUTC());
    }

    /** Two of them do not, so that the sandbox shows what that is like. */
    private static boolean acting(CrmSource source) {
        return source != CrmSource.COPPER && source != CrmSource.MONDAY;
    }

    private static CrmHook hook(SourceSettings source, @Nullable String publicUrl, String dollar) {
        CrmSource crm = CrmSource.named(source.name()).orElseThrow();
        CrmDoor.Key key = new CrmDoor.Key(
                source.secrets().stream().map(Secret::reveal).toList(),
                reveal(source.token()),
                source.user(),
                reveal(source.password()),
                source.onlyV3(),
                publicUrl);
        return new CrmHook(
                new CrmDoor(
                        crm,
                        key,
                        source.organization(),
                        source.addresses().stream().map(AddressRange::read).toList()),
                new CrmShape(
                        Set.copyOf(source.objects()),
                        Set.copyOf(source.stageColumns()),
                        Set.copyOf(source.amountColumns()),
                        source.fields(),
                        dollar),
                stages(source.stages()),
                source.acts(),
                access(source));
    }

    private static StageMap stages(Map<String, String> said) {
        Map<String, StageMeaning> stages = new LinkedHashMap<>();
        said.forEach(
                (name, meaning) -> stages.put(name, StageMeaning.read(meaning).orElseThrow()));
        return new StageMap(stages);
    }

    private static @Nullable ApiAccess access(SourceSettings source) {
        ApiToken token = token(source);
        String object = source.objects().isEmpty() ? "deals" : source.objects().get(0);
        return token == null ? null : new ApiAccess(source.apiUrl(), token, source.apiUser(), object);
    }

    /** One that renews itself counts more than one that runs out. */
    private static @Nullable ApiToken token(SourceSettings source) {
        SourceSettings.Renewal renewal = source.renewal();
        if (renewal != null) {
            return new RenewedToken(
                    new RenewedToken.Grant(
                            renewal.accounts(),
                            renewal.clientId(),
                            renewal.clientSecret().reveal(),
                            renewal.refreshToken().reveal()),
                    Clock.systemUTC());
        }
        Secret token = source.apiToken();
        return token == null ? null : ApiToken.fixed(token.reveal());
    }

    private static @Nullable String reveal(@Nullable Secret secret) {
        return secret == null ? null : secret.reveal();
    }
}
