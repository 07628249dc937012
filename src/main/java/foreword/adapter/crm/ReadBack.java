package foreword.adapter.crm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import foreword.deal.Stage;
import foreword.deal.source.SourceEvent;
import foreword.deal.source.SourceUnavailable;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a deal where it comes from, and whose it is, for the sources that tell ids only. */
final class ReadBack {
    /** Where a deal of HubSpot that was read back says how people read its stage. */
    static final String STAGE_LABEL = "foreword_stage_label";

    /** The same of its pipeline. */
    static final String PIPELINE_LABEL = "foreword_pipeline_label";

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final String OF_HUBSPOT = "?properties=dealname,dealstage,amount,deal_currency_code,pipeline,"
            + "closed_lost_reason,hs_is_closed_won,hs_is_closed_lost,hs_lastmodifieddate&associations=companies,contacts";

    private final CrmSource source;
    private final ApiAccess access;
    private final CrmApi api;
    private final CrmReader reader;
    private final Pipelines pipelines;

    ReadBack(CrmSource source, ApiAccess access, CrmReader reader, Clock clock) {
        this.source = source;
        this.access = access;
        this.api = new CrmApi(source, access);
        this.reader = reader;
        this.pipelines = new Pipelines(api, clock);
    }

    /** Whether deals of this source can be read at all. */
    static boolean possible(CrmSource source) {
        return switch (source) {
            case HUBSPOT, ATTIO, COPPER, ZOHO -> true;
            default -> false;
        };
    }

    /**
     * The whole deal.
     *
     * @return empty when it is not there any more
     */
    Optional<SourceEvent> whole(String id) throws SourceUnavailable {
        if (!ID.matcher(id).matches()) {
            return Optional.empty();
        }
        JsonNode record = record(id);
        if (record == null) {
            return Optional.empty();
        }
        try {
            return reader.read(record.toString(), Map.of()).events().stream().findFirst();
        } catch (Unreadable strange) {
            throw new SourceUnavailable(source.title() + " answered with something else than a deal", strange);
        }
    }

    private @Nullable JsonNode record(String id) throws SourceUnavailable {
        return switch (source) {
            case HUBSPOT -> hubspot(id);
            case ATTIO -> attio(id);
            case COPPER -> copper(id);
            case ZOHO -> api.get("/crm/v8/Deals/" + id);
            default -> throw new IllegalStateException("deals of " + source.word() + " come whole");
        };
    }

    private @Nullable JsonNode hubspot(String id) throws SourceUnavailable {
        JsonNode deal = api.get("/crm/v3/objects/deals/" + id + OF_HUBSPOT);
        if (!(deal instanceof ObjectNode whole)) {
            return null;
        }
        String company = associated(deal, "companies");
        JsonNode found =
                company == null ? null : api.get("/crm/v3/objects/companies/" + company + "?properties=name,domain");
        if (found != null) {
            whole.set("company", found.path("properties"));
        }
        String contact = associated(deal, "contacts");
        JsonNode person = contact == null ? null : api.get("/crm/v3/objects/contacts/" + contact + "?properties=email");
        if (person != null) {
            whole.set("contact", person.path("properties"));
        }
        label(whole);
        return whole;
    }

    /** HubSpot speaks of an account's own stages by their ids; their names stand with its pipelines. */
    private void label(ObjectNode deal) throws SourceUnavailable {
        String stage = Json.text(deal.path("properties"), "dealstage");
        if (stage == null || HubSpotReader.stage(stage) != Stage.UNKNOWN) {
            return;
        }
        String pipeline = Json.text(deal.path("properties"), "pipeline");
        for (JsonNode each : pipelines.all().path("results")) {
            for (JsonNode its : each.path("stages")) {
                boolean same = pipeline == null || pipeline.equals(Json.text(each, "id"));
                if (same && stage.equals(Json.text(its, "id"))) {
                    deal.put(STAGE_LABEL, Json.text(its, "label"));
                    deal.put(PIPELINE_LABEL, Json.text(each, "label"));
                }
            }
        }
    }

    private static @Nullable String associated(JsonNode deal, String kind) {
        return safe(
                Json.text(deal.path("associations").path(kind).path("results").path(0), "id"));
    }

    private @Nullable JsonNode attio(String id) throws SourceUnavailable {
        JsonNode deal = api.get("/v2/objects/" + access.object() + "/records/" + id);
        if (deal == null) {
            return null;
        }
        JsonNode company =
                deal.path("data").path("values").path("associated_company").path(0);
        String target = safe(Json.text(company, "target_record_id"));
        JsonNode found = target == null ? null : api.get("/v2/objects/companies/records/" + target);
        String name = found == null
                ? null
                : Json.text(found.path("data").path("values").path("name").path(0), "value");
        if (name != null && company instanceof ObjectNode named) {
            named.put("name", name);
        }
        return deal;
    }

    private @Nullable JsonNode copper(String id) throws SourceUnavailable {
        JsonNode deal = api.get("/v1/opportunities/" + id);
        String contact = deal == null ? null : safe(Json.text(deal, "primary_contact_id"));
        JsonNode person = contact == null ? null : api.get("/v1/people/" + contact);
        if (person != null && deal instanceof ObjectNode whole) {
            whole.put("contact_email", Json.text(person.path("emails").path(0), "email"));
        }
        return deal;
    }

    private static @Nullable String safe(@Nullable String id) {
        return id != null && ID.matcher(id).matches() ? id : null;
    }
}
