package foreword.adapter.crm;

import foreword.deal.DealNews;
import foreword.deal.PayloadReader;
import foreword.deal.source.StageWords;
import java.util.Map;
import java.util.Set;

/** The readers of all sources. */
public final class CrmPayloads {
    private CrmPayloads() {}

    /** Reads the source's bodies as {@code foreword read deal} does: without settings, and without asking the source for the rest. */
    public static PayloadReader of(CrmSource source) {
        return new Plain(reader(source, CrmShape.USUAL));
    }

    static CrmReader reader(CrmSource source, CrmShape shape) {
        return switch (source) {
            case HUBSPOT -> new HubSpotReader();
            case PIPEDRIVE -> new PipedriveReader();
            case SALESFORCE -> new SalesforceReader();
            case CLOSE -> new CloseReader();
            case ATTIO -> new AttioReader(shape.objects());
            case COPPER -> new CopperReader();
            case MONDAY -> new MondayReader(shape.stageColumns(), shape.amountColumns());
            case ZOHO -> new ZohoReader();
            case STANDARD_WEBHOOKS, CLOUDEVENTS, GENERIC -> new GenericReader(StageWords::of, shape.pointers());
        };
    }

    /**
     * What an operator says of the shape of a source's bodies.
     *
     * @param objects Attio: the objects and lists that hold deals
     * @param stageColumns monday: the columns that are the stage
     * @param amountColumns monday: the columns that are the sum
     * @param pointers generic bodies: where fields stand, as JSON pointers by our names
     */
    public record CrmShape(
            Set<String> objects, Set<String> stageColumns, Set<String> amountColumns, Map<String, String> pointers) {
        /** Nothing was said. */
        public static final CrmShape USUAL = new CrmShape(Set.of(), Set.of(), Set.of(), Map.of());

        public CrmShape {
            objects = Set.copyOf(objects);
            stageColumns = Set.copyOf(stageColumns);
            amountColumns = Set.copyOf(amountColumns);
            pointers = Map.copyOf(pointers);
        }
    }

    private record Plain(CrmReader reader) implements PayloadReader {
        @Override
        public DealNews read(String body, Map<String, String> headers) {
            try {
                return reader.read(body, headers).news();
            } catch (Unreadable broken) {
                return DealNews.none(String.valueOf(broken.getMessage()));
            }
        }
    }
}
