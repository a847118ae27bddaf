using Bot.Articles;
using Bot.PayClaims;

namespace Bot.Tests.Builders;

/// <summary>Two articles that between them say everything a ledger can show: ranges, open ends, denials, a correction, several currencies and periods.</summary>
internal static class LedgerArticles
{
    public static ArticleDraft[] All() => [English(), French(), ForManagers()];

    private static ArticleDraft English() => new ArticleBuilder("norvane")
        .WithText(string.Join("\n\n",
        [
            "Norvane courted researchers with up to $300M over four years.",
            "One recruit spoke of a signing bonus of more than $100M.",
            "Engineers earn $220K to $410K a year in base pay, two filings show.",
            "An earlier report put it at $180K a year.",
            "Warehouse staff get $21.50 an hour.",
            "Not everyone gets such a package, said Ilse Brandt, the head of technology.",
            "The chief executive, Karl Ostrava, received $79.1M in fiscal 2024, mostly stock.",
            "Pilots are said to earn millions.",
        ]))
        .With(article => article with { Title = "Norvane opens its purse", Outlet = "The Payroll Post", Published = new DateOnly(2025, 7, 2), Language = "en" })
        .Claiming("up to $300M over four years", claim => Norvane(claim) with
        {
            Amount = new PayAmount(null, 300_000_000m, "USD"), Qualifier = Qualifiers.UpTo, Component = PayComponent.Package, Period = PayPeriod.FourYears, Role = "researchers",
        })
        .Claiming("a signing bonus of more than $100M", claim => Norvane(claim) with
        {
            Amount = new PayAmount(100_000_000m, null, "USD"), Qualifier = Qualifiers.MoreThan, Component = PayComponent.SigningBonus, Period = PayPeriod.OneTime,
            Role = "one recruit", Speaker = "a recruit", SpeakerRole = "about own pay", Status = ClaimStatus.AnonymousSource, Modality = Modality.Conditional,
        })
        .Claiming("$220K to $410K a year in base pay", claim => Norvane(claim) with
        {
            Amount = new PayAmount(220_000m, 410_000m, "USD"), Component = PayComponent.Base, Period = PayPeriod.PerYear, Role = "Engineers", Year = 2025,
            Speaker = "visa filings", SpeakerNamed = true, Status = ClaimStatus.PublicFiling, Equivalents = [new PayAmount(190_000m, 350_000m, "EUR")], Change = "up 12 percent",
        })
        .Claiming("$180K a year", claim => Norvane(claim) with
        {
            Amount = new PayAmount(180_000m, 180_000m, "USD"), Component = PayComponent.Base, Period = PayPeriod.PerYear, Role = "Engineers", SupersededBy = new PayClaimId("norvane-3"),
        })
        .Claiming("$21.50 an hour", claim => Norvane(claim) with
        {
            Amount = new PayAmount(21.50m, 21.50m, "USD"), Component = PayComponent.Salary, Period = PayPeriod.PerHour, Role = "Warehouse staff", Curated = ["role"],
        })
        .Claiming("Not everyone gets such a package", claim => Norvane(claim) with
        {
            Kind = ClaimKind.Denial, Denies = DeniedPart.Everyone, About = [new PayClaimId("norvane-1")], Status = ClaimStatus.Denied,
            Speaker = "Ilse Brandt", SpeakerRole = "head of technology", SpeakerNamed = true,
        })
        .Claiming("$79.1M in fiscal 2024, mostly stock", claim => Norvane(claim) with
        {
            Amount = new PayAmount(79_100_000m, 79_100_000m, "USD"), Component = PayComponent.TotalCompensation, ComponentNote = "mostly stock", Period = PayPeriod.FiscalYear,
            Person = "Karl Ostrava", Role = "chief executive", Year = 2024, Speaker = "Norvane", SpeakerNamed = true, Status = ClaimStatus.Confirmed,
        })
        .Claiming("said to earn millions", claim => claim with { Kind = ClaimKind.VagueAmount, Role = "Pilots", Modality = Modality.Conditional })
        .Draft();

    private static ArticleDraft French() => new ArticleBuilder("beaumont")
        .WithText("Les Ateliers Beaumont paient leurs soudeurs de 58 à 66 k€ par an, selon une enquête.\n\nLa prime d'arrivée serait de 8 000 €.")
        .With(article => article with { Title = "Beaumont ouvre ses comptes", Outlet = "Le Quotidien du salaire", Language = "fr", Published = null })
        .Claiming("de 58 à 66 k€ par an", claim => claim with
        {
            Amount = new PayAmount(58_000m, 66_000m, "EUR"), Qualifier = Qualifiers.Median, Component = PayComponent.Salary, Period = PayPeriod.PerYear, Employer = "Les Ateliers Beaumont",
            Role = "soudeurs", Level = "confirmés", Speaker = "une enquête", Status = ClaimStatus.Survey,
        })
        .Claiming("La prime d'arrivée serait de 8 000 €", claim => claim with
        {
            Amount = new PayAmount(8_000m, 8_000m, "EUR"), Component = PayComponent.Bonus, Employer = "Les Ateliers Beaumont", Modality = Modality.Conditional,
        })
        .Draft();

    private static ArticleDraft ForManagers() => new ArticleBuilder("secret").WithText("Our own bands: $1M a year.")
        .With(article => article with { Audience = Audience.Managers })
        .Claiming("$1M a year", claim => claim with { Amount = new PayAmount(1_000_000m, 1_000_000m, "USD"), Employer = "Secretive", Period = PayPeriod.PerYear }).Draft();

    private static PayClaim Norvane(PayClaim claim) => claim with { Employer = "Norvane" };
}
