package foreword.adapter.crm;

import java.util.List;

/** What fields are called from system to system, the surest name first; all without signs, blanks and letter case. */
@SuppressWarnings("ImmutableEnumChecker")
enum Alias {
    ID(
            "dealid opportunityid oppid potentialid recordid externalid externaldealid crmid dealuuid opportunityuuid entityid objectid resourceid"
                    + " dealnumber opportunitynumber hsobjectid id uuid key ref reference"),
    DEAL(
            "dealname dealtitle opportunityname opportunitytitle potentialname deal opportunity opportunitytopic projectname recordname itemname"
                    + " nombredelnegocio nombreoportunidad nomdelopportunite dealtitel"
                    + " title name subject titel bezeichnung titulo titre nombre"),
    COMPANY(
            "companyname accountname salesaccount customercompany clientcompany contactcompany personcompany organizationname organisationname orgname clientname customername businessname dealcompany company"
                    + " account organization organisation org client customer business firma firmenname kunde kundenname unternehmen entreprise"
                    + " societe empresa cliente azienda bedrijf klant accounttitle companytitle companylegalname"),
    EMAIL(
            "contactemail personemail customeremail clientemail primarycontactemail email emailaddress contactemailaddress"),
    AMOUNT(
            "dealamount dealvalue opportunityamount opportunityvalue amount amountamount valueamount amounttotal totalamount totalvalue"
                    + " contractvalue dealsize monetaryvalue estimatedvalue actualvalue value total price sum revenue expectedrevenue betrag wert auftragswert montant valeur importe"
                    + " monto valor importo bedrag"),
    CENTS("amountcents valuecents amountincents valueincents amountminor dealvaluecents valueminor totalcents"),
    CURRENCY(
            "dealcurrency dealcurrencycode currencycode currencyisocode currency amountcurrency amountcurrencycode valuecurrency"
                    + " valuecurrencycode currencyid waehrung wahrung devise moneda valuta"),
    STAGE(
            "newstage tostage dealstage dealstagename dealstagelabel stagename stagelabel stagetitle stage opportunitystage salesstage pipelinestage"
                    + " pipelinestagename dealphase phase newstatus dealstatus opportunitystatus dealoutcome outcome statusname statuslabel"
                    + " status dealstate state result etapa etape fase stato"),
    WON("iswon won dealwon isclosedwon hsisclosedwon"),
    LOST("islost lost deallost isclosedlost hsisclosedlost"),
    CLOSED("isclosed closed"),
    REASON(
            "lostreason lossreason closedlostreason reasonlost lostreasonname reasonforloss closelostreason dealloss lossreasonname closereason"
                    + " closedreason reason"),
    PIPELINE("pipelinename pipelineid pipeline"),
    SOURCE("referralsource referredby leadsource dealsource source"),
    TIME(
            "occurredat changedat updatedat modifiedat lastmodifieddate lastmodified modifiedtime updatetime updated modified eventtime"
                    + " timestamp time closedat wonat lostat createdat");

    private final List<String> names;

    Alias(String names) {
        this.names = List.of(names.split(" +", -1));
    }

    /** How sure the name is, 0 being the surest; -1 when it means something else. */
    int rank(String name) {
        return names.indexOf(name);
    }
}
