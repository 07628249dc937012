package foreword.adapter.crm;

import foreword.deal.DealNews;
import foreword.deal.PayloadReader;
import foreword.deal.source.StageWords;
import java.util.Map;
import java.util.Set;

/** The readers of all sources. */
public final class CrmPayloads {
    private CrmPayloads() {}

    /**
     * Reads the source's bodies as {@code foreword read deal} does: without the settings of the source, and without asking it for the rest.
     *
     * @param dollar the ISO code that a bare {@code $} means
     */
    public static PayloadReader of(CrmSource source, String dollar) {
        return new Plain(reader(source, CrmShape.usual(dollar)));
    }

    static CrmReader reader(CrmSource source, CrmShape shape) {
        Figures figures = new Figures(shape.dollar());
        return switch (source) {
            case HUBSPOT -> new HubSpotReader(figures);
            case PIPEDRIVE -> new PipedriveReader(figures);
            case SALESFORCE -> new SalesforceReader(figures);
            case CLOSE -> new CloseReader(figures);
            case ATTIO -> new AttioReader(shape.objects(), figures);
            case COPPER -> new CopperReader(figures);
            case MONDAY -> new MondayReader(shape.stageColumns(), shape.amountColumns(), figures);
            case ZOHO -> new ZohoReader(figures);
            case STANDARD_WEBHOOKS, CLOUDEVENTS, GENERIC ->
                new GenericReader(StageWords::of, shape.pointers(), figures);
        };
    }

    /**
     * What an operator says of the shape of a source's bodies.
     *
     * @param objects Attio: the objects and lists that hold deals
     * @param stageColumns monday: the columns that are the stage
     * @param amountColumns monday: the columns that are the sum
     * @param pointers generic bodies: where fields stand, as JSON pointers by our names
     * @param dollar the ISO code that a bare {@code $} means
     */
    public record CrmShape(
            Set<String> objects,
            Set<String> stageColumns,
            Set<String> amountColumns,
            Map<String, String> pointers,
            String dollar) {
        /** Nothing was said of it. */
        public static CrmShape usual(String dollar) {
            return new CrmShape(Set.of(), Set.of(), Set.of(), Map.of(), dollar);
        }

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
