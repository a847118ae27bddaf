using System.Text.RegularExpressions;
using Bot.Language;
using Bot.PayClaims.Money;

namespace Bot.PayClaims.Reading;

/// <summary>A figure in a table, with what its column, its row and the caption say of it.</summary>
/// <param name="Cell">Where the figure stands; of a low and a high column the low one.</param>
/// <param name="Source">The cell that says who states the row.</param>
internal sealed record TableFigure(
    TextSpan Cell, int Sentence, PayAmount Amount, string? Qualifier, IReadOnlyList<PayAmount> Equivalents, PayComponent Component, PayPeriod Period, int? Year, string? Employer, string? Person, string? Role, string? Level, TextSpan? Source);

/// <summary>Reads the pay figures of tables: a cell's meaning comes from its column's header, the remarks in its row, its row's label and the caption, in this order.</summary>
internal static partial class TableReader
{
    // A number below it may be one of thousands, as its header says.
    private const decimal Thousand = 1_000;

    // A smaller number without a sign is a share, a count or a ratio as often as pay; of a year or more also where it is one of thousands that nothing says.
    private const decimal LeastBare = 500;
    private const decimal LeastBareOfYear = 1_000;

    /// <param name="employers">Names that a header may set over a column.</param>
    /// <param name="aboutPay">True when the article speaks of pay where neither header nor caption says so.</param>
    /// <param name="bare">ISO 4217: what numbers are in where the table names no money but pay; null where that is not known.</param>
    public static IEnumerable<TableFigure> Read(ClaimText text, PayTable table, CueLexicon lexicon, bool aboutPay, IReadOnlyList<string> employers, string? bare)
    {
        var source = text.Text;
        var language = text.Article.Language;
        var headed = !table.Rows[0].Skip(1).Any(cell => IsMoney(source, cell, language));
        var caption = table.Caption is { } words ? TableColumn.Read(source, words, lexicon) : new TableColumn();
        if (table is { Caption: { } above, Lead: not null } && LeavesOut().IsMatch(above.In(source)))
        {
            // "Annual base pay. Bonuses are not included."
            caption = caption with { Component = null };
        }

        if (table.Lead is { } lead)
        {
            // A heading calls the table a scale; the sentence before says what of. An average there is of its own figure.
            var said = TableColumn.Read(source, lead, lexicon) with { Statistic = caption.Statistic };
            caption = caption.Component is null or PayComponent.PayRange && said.Component is not null ? said.Or(caption) : caption.Or(said);
        }

        if (table.Note is { } note)
        {
            caption = caption.Or(TableColumn.Read(source, note, lexicon));
        }

        // A scale or range of nothing more particular is one of salaries.
        caption = caption.Component == PayComponent.PayRange ? caption with { Component = PayComponent.Salary } : caption;
        var head = headed ? table.Rows[0] : table.HeadAbove ?? [];
        var columns = head.ConvertAll(cell => TableColumn.Read(source, cell, lexicon) with { EmployerName = employers.FirstOrDefault(name => cell.In(source).Contains(name, StringComparison.OrdinalIgnoreCase)) });
        for (var i = 2; i < columns.Count; i++)
        {
            // "Base salary | Median": the median of what stands to its left.
            columns[i] = columns[i] is { Statistic: not null, Component: null, IsOther: false } && columns[i - 1].Component is not null ? columns[i].Or(columns[i - 1]) : columns[i];
        }

        var saysPay = caption.Component is not null || columns.Exists(column => column.Component is not null);
        var isPay = aboutPay || saysPay;
        caption = saysPay && caption.Currency is null && !columns.Exists(column => column.Currency is not null) ? caption with { Unmarked = bare } : caption;
        for (var row = headed ? 1 : 0; row < table.Rows.Count; row++)
        {
            foreach (var figure in Row(text, table, row, columns, caption, lexicon, isPay))
            {
                yield return figure;
            }
        }
    }

    /// <summary>The bare numbers of a row's cells, each as it is written and as thousands or millions where a header may say so: "47,000", "58", "58–66k".</summary>
    /// <param name="row">The line of the table.</param>
    public static IReadOnlySet<decimal> BareNumbers(string row)
    {
        var numbers = new HashSet<decimal>();
        foreach (var bare in row.Split('|').Select(cell => Bare().Match(cell)).Where(match => match.Success))
        {
            foreach (var (number, own) in new[] { (bare.Groups["low"], bare.Groups["lowK"]), (bare.Groups["high"], bare.Groups["highK"]) })
            {
                if (NumberReader.Read(number.Value) is { } value)
                {
                    numbers.Add(value * Factor(own, bare.Groups["highK"], 1));
                    numbers.UnionWith(value < Thousand ? [value * Thousand, value * Thousand * Thousand] : []);
                }
            }
        }

        return numbers;
    }

    private static IEnumerable<TableFigure> Row(ClaimText text, PayTable table, int row, List<TableColumn> columns, TableColumn caption, CueLexicon lexicon, bool isPay)
    {
        var cells = table.Rows[row];
        var label = TableColumn.Read(text.Text, cells[0], lexicon);
        var facts = RowFacts(text, cells, columns, label);
        var (remark, told) = Remarks(text, cells, columns, lexicon);
        TableFigure? low = null;
        for (var i = 1; i < cells.Count; i++)
        {
            var column = i < columns.Count ? columns[i] : new TableColumn();
            if (column.IsOther || column.IsEmployer || column.IsPeriod || column.IsPart || (label.IsOther && column.Component is null && !NamesWork(facts.Role, text.Article.Language)) || Amount(text.Text, cells[i], text.Article.Language, column, caption, label) is not { } money)
            {
                continue;
            }

            // "RSUs valued at $60,000 over four years", "$47.60 an hour": a cell's own words come first.
            var own = TableColumn.Read(text.Text, cells[i], lexicon);
            if (!isPay && column.Component is null && label.Component is null && own.Component is null)
            {
                continue;
            }

            var figure = new TableFigure(
                cells[i],
                table.FirstSentence + row,
                money.Amount,
                own.Statistic ?? column.Statistic ?? label.Statistic ?? money.Qualifier ?? caption.Statistic,
                money.Equivalents,
                own.Component ?? column.Component ?? remark.Component ?? label.Component ?? caption.Component ?? ((own.Period ?? column.Period ?? remark.Period) is null ? PayComponent.Unspecified : PayComponent.Salary),
                own.Period ?? column.Period ?? remark.Period ?? (facts.Level is null ? label.Period : null) ?? caption.Period ?? PayPeriod.Unspecified,
                column.Year ?? label.Year ?? caption.Year,
                column.EmployerName ?? facts.Employer,
                facts.Person,
                facts.Role,
                facts.Level,
                told);
            if (money.IsUnmarked && figure.Amount.Low < LeastBareOfYear && figure.Period is not (PayPeriod.PerHour or PayPeriod.PerDay or PayPeriod.PerMonth))
            {
                continue;
            }

            if (column.IsLow && i + 1 < columns.Count && columns[i + 1].IsHigh)
            {
                low = figure;
            }
            else if (column.IsHigh && low is not null && low.Amount.Currency == figure.Amount.Currency)
            {
                yield return low with { Amount = new PayAmount(low.Amount.Low, figure.Amount.High, low.Amount.Currency) };
                low = null;
            }
            else
            {
                yield return figure;
            }
        }
    }

    /// <summary>"Salary, per year" in a cell of its own, and the cell that says whose figure it is.</summary>
    private static (TableColumn Remark, TextSpan? Source) Remarks(ClaimText text, List<TextSpan> cells, List<TableColumn> columns, CueLexicon lexicon)
    {
        var (remark, source) = (new TableColumn(), default(TextSpan?));
        for (var i = 1; i < Math.Min(cells.Count, columns.Count); i++)
        {
            if (columns[i].IsSource)
            {
                source = cells[i].In(text.Text).Any(char.IsLetter) ? cells[i] : source;
            }
            else if (columns[i].IsPeriod || columns[i].IsPart)
            {
                remark = remark.Or(TableColumn.ReadWord(text.Text, cells[i], columns[i], lexicon));
            }
            else if (columns[i] is { IsEmployer: false, IsLevel: false, IsOther: false } && !cells[i].In(text.Text).Any(char.IsAsciiDigit))
            {
                remark = remark.Or(TableColumn.Read(text.Text, cells[i], lexicon));
            }
        }

        return (remark, source);
    }

    private static (string? Employer, string? Person, string? Role, string? Level) RowFacts(ClaimText text, List<TextSpan> cells, List<TableColumn> columns, TableColumn label)
    {
        var (employer, person, role, level) = (default(string), default(string), default(string), default(string));

        // "1 | Crane driver | …": behind a rank stands what the row is about.
        var first = cells[0].In(text.Text).Any(char.IsLetter) || (columns.Count > 0 && columns[0].IsLevel && !columns[0].IsRank) ? 0 : 1;
        for (var i = first; i < cells.Count; i++)
        {
            var words = cells[i].In(text.Text);
            if (words.Length == 0 || !words.Any(char.IsLetterOrDigit))
            {
                continue;
            }

            var column = i < columns.Count ? columns[i] : new TableColumn();
            if (column.IsEmployer)
            {
                employer ??= words;
            }
            else if (i == 0 && label.Statistic is not null && !NamesWork(words, text.Article.Language))
            {
                // "Median", "P90" is a figure of the people above, and none of those.
                continue;
            }
            else if (column.IsLevel || (i == 0 && LevelLabel().IsMatch(words)))
            {
                level ??= words;
            }
            else if (i == first && IsPerson(words))
            {
                person = words;
                role = column.Office;
            }
            else if (i == first && (i > 0 ? column is { Component: null, IsOther: false } : label.Component is null) && words.Any(char.IsLetter))
            {
                role = words;
            }
        }

        return (employer, person, role, level);
    }

    /// <summary>"Ida Holm": a known given name before another word, each with a capital.</summary>
    private static bool IsPerson(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: >= 2 and <= 4 } names && names.All(name => char.IsUpper(name[0])) && GivenNames.Contains(Folding.Fold(names[0]));

    // "Mortgage adviser" is a job, "Mortgage" is none.
    private static bool NamesWork(string? label, string language) => label is not null && Folding.Fold(label).Split(' ', '-').Any(word => RoleNouns.Contains(word, language));

    private static bool IsMoney(string text, TextSpan cell, string language)
    {
        // "PPU grant (at the $300B price)" heads a column.
        var words = InBrackets().Replace(cell.In(text), "");
        return MoneyReader.Read(words, language).Any(money => money.Kind == MoneyKind.Amount && money.Amount.Currency is not null) || (Bare().IsMatch(words) && !YearOnly().IsMatch(words));
    }

    private static (PayAmount Amount, string? Qualifier, IReadOnlyList<PayAmount> Equivalents, bool IsUnmarked)? Amount(string text, TextSpan cell, string language, TableColumn column, TableColumn caption, TableColumn label)
    {
        var words = cell.In(text);
        var currency = column.Currency ?? label.Currency ?? caption.Currency;
        if (MoneyReader.Read(words, language).FirstOrDefault(money => money.Kind == MoneyKind.Amount) is { Amount.Currency: not null } money)
        {
            return (money.Amount, money.Qualifier, money.Equivalents, false);
        }

        // A bare number is money where the header names its unit.
        if ((currency ?? caption.Unmarked) is not { } unit || Bare().Match(words) is not { Success: true } bare)
        {
            return null;
        }

        var scale = column.Currency is not null ? column.Scale : label.Currency is not null ? label.Scale : caption.Scale;
        var low = NumberReader.Read(bare.Groups["low"].Value) * Factor(bare.Groups["lowK"], bare.Groups["highK"], scale);
        var high = bare.Groups["high"].Success ? NumberReader.Read(bare.Groups["high"].Value) * Factor(bare.Groups["highK"], bare.Groups["highK"], scale) : low;
        return low is null || high is null || (currency is null && low < LeastBare) ? null : (new PayAmount(low, high, unit), null, [], currency is null);
    }

    private static decimal Factor(Group own, Group other, decimal scale) => own.Length > 0 || other.Length > 0 ? (own.Length > 0 ? own : other).Value is "M" or "m" ? 1_000_000 : 1_000 : scale;

    [GeneratedRegex(@"^\s*(?<low>\d[\d\s.,'’]*\d|\d)\s?(?<lowK>[kKMm])?(?:\s?(?:[–—-]|to|à)\s?(?<high>\d[\d\s.,'’]*\d|\d)\s?(?<highK>[kKMm])?)?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Bare();

    [GeneratedRegex(@"^[^,;:(]*\b(?:(?:is|are|was|were) (?:not (?:included|counted)|excluded|left out)|(?:ne sont|n['’]est|n['’]y sont) pas (?:compris|inclus)\w*|(?:sont|est) exclu\w*)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LeavesOut();

    [GeneratedRegex(@"\([^()]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex InBrackets();

    [GeneratedRegex(@"^\s*(?:19|20)\d\d\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex YearOnly();

    [GeneratedRegex(@"^\s*(?:[A-Z]{1,3}\s?\d{1,2}\+?|(?:19|20)\d\d|(?:grade|level|band|step|niveau|échelon|classe)\s\w+)\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex LevelLabel();
}
