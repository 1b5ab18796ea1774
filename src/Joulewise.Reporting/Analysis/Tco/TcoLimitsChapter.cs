namespace Joulewise.Reporting;

/// <summary>What the costs leave out, and whose prices are missing.</summary>
internal static class TcoLimitsChapter
{
    public static Chapter Build(TcoStudy study)
    {
        List<string> items =
        [
            "Taxes, subsidies, land, software and licences, development of the model, operation of the service and the network to its users are not in it.",
            "Prices of parts are of different dates between 2023 and 2026 and are not carried to one date; the accelerator's stands in the first table.",
            "On neocloud terms nothing is charged for operating the hall beyond its rent, nor for staff and insurance, because no figure was found, and the cost of capital is one of debt: those costs are a low reading.",
            "Where no bill of a node is published its parts are another system's, as the notes of the capital entries say; their error is then their own and does not cancel from a ratio.",
            "Street prices are wrong by up to 40 % by their own account, and what owners at scale pay is not published.",
            "Price of electricity at the site is a mean over users of a kind; it holds the demand charge, so none is added unless the site has a tariff.",
            .. study.Entries.Where(e => e.WhyMissing.Length > 0).Select(e => $"{e.Name} has no modelled cost: {e.WhyMissing}."),
        ];
        return new Chapter(
            "tco-limits",
            "What is not in it",
            [
                new BulletList(items),
                new Paragraph("Method, formulas and checks against published costs: docs/cost.md."),
            ]);
    }
}
