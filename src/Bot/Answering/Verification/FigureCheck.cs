using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Answering.FaqMatching;
using Bot.PayClaims;
using Bot.PayClaims.Money;
using Bot.PayClaims.Reading;

namespace Bot.Answering.Verification;

/// <summary>Numbers, sums, parts of pay and periods: each of the sentence's must be the quotes', and of the same thing.</summary>
internal static partial class FigureCheck
{
    // "Two people", "both sides": small counts may come from what the quotes tell one by one.
    private const int SmallCount = 2;

    // "In full" is as much as "all of it".
    private const int Whole = 100;

    // It is said in many ways, and is no measure.
    private const string Usual = "typical";

    private static readonly HashSet<string> All = ["full", "fully", "entire", "whole", "totalite", "integralite", "entier", "entiere", "integralement", "tout", "toute"];

    private static readonly HashSet<string> First = ["first", "one", "1", "initial", "early", "premier", "premiere", "premiers", "premieres", "un", "1er", "1re", "debut"];

    private static readonly HashSet<string> Times = ["once", "fois"];

    private static readonly HashSet<PayPeriod> NeverLeftOut = [PayPeriod.TwoYears, PayPeriod.ThreeYears, PayPeriod.FourYears, PayPeriod.FiveYears, PayPeriod.FirstYear, PayPeriod.PerHour, PayPeriod.PerDay, PayPeriod.PerMonth];

    // A loose word, but never for a bonus.
    private static readonly HashSet<PayComponent> Wages = [PayComponent.Salary, PayComponent.PayRange];

    // Each may be called a bonus.
    private static readonly HashSet<PayComponent> Bonuses = [PayComponent.SigningBonus, PayComponent.RetentionBonus];

    private static readonly HashSet<PayComponent> Loose = [PayComponent.Unspecified, PayComponent.Earnings, PayComponent.Offer, PayComponent.Salary, PayComponent.PayRange, PayComponent.Pool, PayComponent.Clawback];

    public static IEnumerable<Fault> Faults(SentenceFacts stated, CitedQuotes quoted)
    {
        if (!stated.Quantities.All(quantity => IsQuoted(quantity, quoted) || DerivedNumbers.Has(quantity, stated, quoted)) || !stated.Years.All(year => Own(quoted, facts => facts.Years).Contains(year) || RelativeTime.Years(quoted).Contains(year) || ArticleDay.Years(stated, quoted).Contains(year) || (!quoted.Facts.Any(facts => facts.Years.Count > 0) && quoted.Quotes.Any(quote => quote.Article.Published?.Year == year))))
        {
            yield return new Fault(DropReason.Number, "number");
        }

        if (FromOne().IsMatch(stated.Text) && !quoted.Exact.Any(facts => FromOneThere().IsMatch(facts.Text)))
        {
            yield return new Fault(DropReason.Number, "one");
        }

        if (!stated.Months.All(month => Own(quoted, facts => facts.Months).Contains(month) || ArticleDay.Months(quoted).Contains(month) || RelativeTime.IsByEndBefore(month, stated, quoted)))
        {
            yield return new Fault(DropReason.Number, "month");
        }

        // Dollars of any country share a word.
        if (!stated.Currencies.All(currency => quoted.Exact.Any(facts => facts.Currencies.Any(other => other == currency || (currency == "USD" && other.EndsWith('D'))))))
        {
            yield return new Fault(DropReason.Sum, "currency");
        }

        if (!stated.Marks.Where(mark => mark.StartsWith("period.", StringComparison.Ordinal)).All(mark => quoted.Facts.Any(facts => facts.Marks.Contains(mark)) || quoted.Claims.Any(claim => mark == PeriodMark(claim.Period))))
        {
            yield return new Fault(DropReason.Period, "period word");
        }

        var ends = stated.Money.SelectMany(sum => sum.Amount.Ends()).ToHashSet();
        if (!stated.Money.All(sum => Same(sum, quoted).Any() || IsEndOfRange(sum, ends, quoted) || IsChange(sum, quoted) || IsWithoutCurrency(sum, quoted) || IsDifference(sum, stated, quoted)))
        {
            yield return new Fault(DropReason.Sum, "sum");
        }

        // A median told as what people get.
        if (!stated.Statistics.Where(kind => kind != Usual).All(Own(quoted, facts => facts.Statistics).Contains) || (stated.Money.Count > 0 && stated.Statistics.Count == 0 && quoted.Facts.All(facts => facts.Statistics.Any(kind => kind != Usual))))
        {
            yield return new Fault(DropReason.Component, "statistic");
        }

        if (stated.Marks.Overlaps(["net", "gross"]) && quoted.Facts.Any(facts => facts.Marks.Overlaps(["net", "gross"])) && new[] { "net", "gross" }.Any(kind => stated.Marks.Contains(kind) && !quoted.Facts.Any(facts => facts.Marks.Contains(kind))))
        {
            yield return new Fault(DropReason.Component, "net or gross");
        }

        if (IsTurnedOver(stated, quoted) || stated.Marks.Contains("points") != quoted.Exact.Any(facts => facts.Marks.Contains("points")))
        {
            yield return new Fault(DropReason.Number, "turned over or points");
        }

        if (ShareOf.IsOfOther(stated, quoted))
        {
            yield return new Fault(DropReason.Component, "share of something else");
        }

        if (Component(stated, quoted) is { } component)
        {
            yield return new Fault(DropReason.Component, component);
        }

        if (IsShareOfOtherTime(stated, quoted))
        {
            yield return new Fault(DropReason.Period, "period of share");
        }

        if (Period(stated, quoted) is { } period)
        {
            yield return new Fault(DropReason.Period, period);
        }
    }

    /// <summary>What the quotes' sentences have of a kind; only where they have nothing what stands around them.</summary>
    private static HashSet<T> Own<T>(CitedQuotes quoted, Func<SentenceFacts, IReadOnlySet<T>> kind) =>
        quoted.Facts.Any(facts => kind(facts).Count > 0) ? [.. quoted.Facts.SelectMany(kind)] : [.. quoted.Around.SelectMany(kind)];

    private static decimal Years(PayPeriod period) => period switch
    {
        PayPeriod.TwoYears => 2,
        PayPeriod.ThreeYears => 3,
        PayPeriod.FourYears => 4,
        PayPeriod.FiveYears => 5,
        _ => -1,
    };

    /// <summary>"Over four years" where the quotes have "the four-year contract".</summary>
    private static bool IsLength(PayPeriod period, CitedQuotes quoted) =>
        quoted.Exact.Any(facts => Length().Matches(TextForms.InDigits(facts.Text)).Any(length => decimal.Parse(length.Groups["n"].ValueSpan, CultureInfo.InvariantCulture) == Years(period)));

    private static string? PeriodMark(PayPeriod period) => period switch
    {
        PayPeriod.PerMonth => "period.month",
        PayPeriod.PerDay => "period.day",
        PayPeriod.PerHour => "period.hour",
        _ => null,
    };

    /// <summary>True where "now" and "before" have changed places: 22 against 30 is not 30 against 22.</summary>
    private static bool IsTurnedOver(SentenceFacts stated, CitedQuotes quoted)
    {
        var there = quoted.Sentences.SelectMany(sentence => sentence.Earlier).ToList();
        return stated.Earlier.Any(earlier => !there.Exists(other => IsSame(earlier, other)) && Same(earlier, quoted).Any())
            && there.Exists(other => !stated.Earlier.Any(earlier => IsSame(earlier, other)) && stated.Money.Any(sum => IsSame(sum, other)));
    }

    private static string? Component(SentenceFacts stated, CitedQuotes quoted)
    {
        var named = quoted.Facts.SelectMany(facts => facts.Components).Concat(quoted.Claims.Select(claim => claim.Component)).ToHashSet();
        // "It" and "one" are what was named before only where the quotes name nothing themselves.
        var isOpen = quoted.Facts.SelectMany(ShareOf.Told).All(other => Loose.Contains(other) || other == PayComponent.Bonus);
        foreach (var component in stated.Components.Where(component => !Loose.Contains(component) && !named.Contains(component) && !(component == PayComponent.Bonus && named.Overlaps(Bonuses)) && !quoted.Facts.Any(facts => stated.IsNamedIn(component, facts))))
        {
            var isBefore = isOpen && ((quoted.Before is { } before && (before == component || (component == PayComponent.Bonus && Bonuses.Contains(before)))) || (named.Count == 0 && quoted.BeforeOf.Any(facts => facts.Components.Contains(component))));
            if (!isBefore || quoted.Facts.Any(facts => stated.IsInPlaceIn(component, facts)) || (named.Contains(PayComponent.Bonus) && !Bonuses.Contains(component)))
            {
                return "component named";
            }
        }

        // One part of pay twice, another of the quotes' not at all: "total pay is total pay plus bonus".
        if (quoted.Facts.Count == 1 && stated.Components.Any(component => Often(stated, component) > Math.Max(1, quoted.Facts.Max(facts => Often(facts, component)))) && named.Any(component => !Loose.Contains(component) && !stated.Components.Contains(component)))
        {
            return "component twice";
        }

        foreach (var figure in stated.Figures.Where(figure => !Loose.Contains(figure.Component) || Wages.Contains(figure.Component)))
        {
            var there = OfSum(figure.Figure.Money, quoted, other => other.Component, claim => claim.Component).Where(component => !Loose.Contains(component)).ToList();
            if (there.Count > 0 && !there.Contains(figure.Component) && !(stated.Money.Count == 1 && quoted.Sentences.Any(sentence => sentence.Components.Count > 1 && sentence.Components.SetEquals(stated.Components) && sentence.Money.Any(sum => IsSame(figure.Figure.Money, sum)))) && !(Wages.Contains(figure.Component) && there.Contains(PayComponent.Base)))
            {
                return "component of sum";
            }
        }

        return null;
    }

    private static int Often(SentenceFacts facts, PayComponent component) => facts.Named.Count(other => other == component);

    /// <summary>What the quotes make of a sum, by the words beside it and by the claims read there.</summary>
    private static IEnumerable<T> OfSum<T>(MoneyMention sum, CitedQuotes quoted, Func<FigureSense, T> ofFigure, Func<PayClaim, T> ofClaim) =>
        quoted.Sentences.SelectMany(sentence => sentence.Figures).Where(other => IsSame(sum, other.Figure.Money)).Select(ofFigure)
            .Concat(quoted.Claims.Where(claim => claim.Amount is { } amount && SameEnds(sum.Amount, amount)).Select(ofClaim));

    private static string? Period(SentenceFacts stated, CitedQuotes quoted)
    {
        var named = quoted.Facts.SelectMany(facts => facts.Periods).Concat(quoted.Claims.Select(claim => claim.Period)).ToHashSet();
        if (!stated.Periods.All(period => named.Contains(period) || IsLength(period, quoted) || (period == PayPeriod.OneTime && quoted.Facts.Any(facts => facts.Marks.Contains("once")))) || (stated.Marks.Contains("recurrent") && !stated.Marks.Contains("once") && quoted.Facts.Any(facts => facts.Marks.Contains("once")) && !quoted.Facts.Any(facts => facts.Marks.Overlaps(["recurrent", "recurrent+"]))))
        {
            return "period named";
        }

        // "Yearly rises" and "over four years" told as twice "a year".
        if (named.Any(period => Years(period) > 0 && !stated.Periods.Contains(period)) && stated.Count("recurrent") > quoted.Facts.Sum(facts => facts.Count("recurrent")))
        {
            return "period twice";
        }

        foreach (var figure in stated.Figures.Where(figure => figure.Period != PayPeriod.Unspecified || stated.Periods.Count > 0 || stated.Words.Any(Times.Contains) || !IsKnown(stated.Text[..figure.Figure.Money.Span.Start])))
        {
            var there = OfSum(figure.Figure.Money, quoted, other => other.Period, claim => claim.Period).Where(period => period != PayPeriod.Unspecified).ToHashSet();
            if (figure.Period != PayPeriod.Unspecified ? there.Count > 0 && !there.Contains(figure.Period) && !there.IsSubsetOf(stated.Periods) : there.Count > 0 && there.IsSubsetOf(NeverLeftOut) && !stated.Periods.Overlaps(there) && !there.Any(period => (PeriodMark(period) is { } mark && stated.Marks.Contains(mark)) || stated.Quantities.Any(quantity => quantity.Kind == QuantityKind.Time && quantity.Written == Years(period))))
            {
                return "period of sum";
            }
        }

        return null;
    }

    /// <summary>"Half of the $10 million", "its €14 million budget": a sum that is spoken of again need not say its time again.</summary>
    private static bool IsKnown(string before) => Known().IsMatch(before);

    /// <summary>A share of the first year told as one over four: where the sentences that have the share have a time, it is theirs.</summary>
    private static bool IsShareOfOtherTime(SentenceFacts stated, CitedQuotes quoted) =>
        stated.Money.Count == 0 && stated.Periods.Count == 1 && stated.Quantities.Where(quantity => quantity.Kind == QuantityKind.Percent).Any(share =>
            quoted.Sentences.Where(sentence => sentence.Quantities.Any(other => other.IsSame(share))).ToList() is { Count: > 0 } there && there.TrueForAll(sentence => sentence.Periods.Count > 0 && !sentence.Periods.Overlaps(stated.Periods) && !stated.Periods.Any(period => IsLength(period, quoted))));

    private static bool IsQuoted(Quantity quantity, CitedQuotes quoted) =>
        quoted.Exact.Any(facts => facts.Quantities.Any(other => other.IsSame(quantity) && IsShareToo(quantity, other, facts)) || (quantity.Kind == QuantityKind.Plain && quantity.Value is > 0 and < 10_000 && facts.Years.Contains((int)quantity.Value)))
        || (quantity.Kind == QuantityKind.Day && ArticleDay.DaysOf(quoted).Contains((int)quantity.Value))
        || (quantity is { Kind: QuantityKind.Percent, Value: Whole } && quoted.Facts.Any(facts => facts.Marks.Contains("all") || facts.Words.Any(All.Contains)))
        || (quantity.Kind is not (QuantityKind.Money or QuantityKind.Percent or QuantityKind.Day) && (quantity.Kind != QuantityKind.Ordinal || quantity.Value != 1 || quoted.Facts.Any(facts => facts.Words.Any(First.Contains))) && (quantity.Value is 1 or SmallCount || (quantity.Kind == QuantityKind.Time && quantity.Written == 1)));

    /// <summary>A bare number is a share only where shares are told: "40 cents" are not 40 %.</summary>
    private static bool IsShareToo(Quantity quantity, Quantity other, SentenceFacts facts) =>
        quantity.Kind != QuantityKind.Percent || other.Kind != QuantityKind.Plain || facts.Quantities.Any(third => third.Kind == QuantityKind.Percent);

    /// <summary>The quotes' sums that are this one: value, currency and bound.</summary>
    private static IEnumerable<MoneyMention> Same(MoneyMention sum, CitedQuotes quoted) => quoted.Exact.SelectMany(facts => facts.Money).Where(other => IsSame(sum, other));

    /// <summary>"from $17.50 to $18.75" may be said in two sums, where both are said.</summary>
    private static bool IsEndOfRange(MoneyMention sum, HashSet<decimal> stated, CitedQuotes quoted) => quoted.Exact.SelectMany(facts => facts.Money)
        .Any(other => !AreOpposed(sum, other) && other.Amount.Ends().All(stated.Contains) && sum.Amount.Ends().All(end => other.Amount.Ends().Contains(end)) && sum.Amount.MayShareCurrency(other.Amount));

    /// <summary>The one is said to be more than what the other is said to be less than.</summary>
    private static bool AreOpposed(MoneyMention sum, MoneyMention other) => Bound(sum.Qualifier) > 0 && Bound(other.Qualifier) > 0 && Bound(sum.Qualifier) != Bound(other.Qualifier);

    /// <summary>"from 38.50 to 43.10" read as one range, where the quotes say that the one became the other.</summary>
    private static bool IsChange(MoneyMention sum, CitedQuotes quoted) =>
        sum.Amount is { Low: { } low, High: { } high } && low != high && quoted.Sentences.Any(sentence => sentence.Changes.Contains((low, high)) && sum.Amount.Ends().All(end => sentence.Money.Any(other => other.Amount.Ends().Contains(end) && other.Amount.MayShareCurrency(sum.Amount))));

    private static bool IsDifference(MoneyMention sum, SentenceFacts stated, CitedQuotes quoted) =>
        sum.Amount.Ends().All(end => DerivedNumbers.Has(new Quantity(end, QuantityKind.Money, end), stated, quoted)) && quoted.Exact.Any(facts => sum.Amount.Currency is not { } currency || facts.Currencies.Contains(currency));

    /// <summary>"184 million euros, against 209 million": the second sum takes its currency from the first; "half a million" has none.</summary>
    private static bool IsWithoutCurrency(MoneyMention sum, CitedQuotes quoted) =>
        quoted.Exact.Any(facts => (sum.Amount.Currency is not { } currency || facts.Currencies.Contains(currency)) && sum.Amount.Ends().All(end => facts.Quantities.Any(other => other.Kind == QuantityKind.Plain && other.Value == end)));

    private static bool IsSame(MoneyMention sum, MoneyMention other) =>
        other.Equivalents.Prepend(other.Amount).Any(amount => SameEnds(sum.Amount, amount) && (sum.Amount.Currency is null || sum.Amount.Currency == amount.Currency || amount.Currency is null)) && Bound(sum.Qualifier) == Bound(other.Qualifier);

    private static bool SameEnds(PayAmount one, PayAmount other) => (one.Low is null || one.Low == other.Low || one.Low == other.High) && (one.High is null || one.High == other.High || one.High == other.Low) && one.Ends().Any();

    private static int Bound(string? qualifier) => qualifier switch
    {
        Qualifiers.UpTo => 1,
        Qualifiers.MoreThan or Qualifiers.AtLeast => 2,
        _ => 0,
    };

    // "from 1 to 12 months": elsewhere one is mostly an article.
    [GeneratedRegex(@"(?<![\d.,])1 ?(?:à|to|and|et|[-–]) ?\d")]
    private static partial Regex FromOne();

    [GeneratedRegex(@"(?<![\d.,\p{L}])(?:1|one|une?|a) ?(?:\p{L}+ )?(?:à|to|and|et|[-–]) ?[\d\p{L}]", RegexOptions.IgnoreCase)]
    private static partial Regex FromOneThere();

    [GeneratedRegex(@"\b(?<n>\d)[- ]years?[- ](?:contract|deal|agreement|pact|plan|term|package|accord)|\b(?:contrat|accord|entente|convention|plan|durée)\b[^,.;]{0,20}? (?:de|sur) (?<n>\d) ans", RegexOptions.IgnoreCase)]
    private static partial Regex Length();

    [GeneratedRegex(@"(?:\b(?:the|its|their|his|her|this|that|those|these|des|les|ces|ses|leurs)|['’]s)\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Known();
}
