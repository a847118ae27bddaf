using Bot.Language;

namespace Bot.Articles.Passages;

/// <summary>Cuts an article into passages along its sentences, headings and table rows.</summary>
/// <remarks>
/// Passages follow each other, do not overlap and hold every sentence. A heading opens the passage that follows it, inside its span,
/// and is the Heading of the later passages of its section too, then outside theirs; of a passage that begins in the middle of a table
/// it is the row that heads the table. The cut is the cheapest of all cuts under the costs
/// below, found by dynamic programming over break points; so the sizes of neighbours are balanced and no small rest is left over.
/// </remarks>
internal static class PassageSplitter
{
    /// <summary>Tokens a passage may have, as <see cref="TokenCount"/> counts.</summary>
    public const int MostTokens = 225;

    /// <summary>UTF-16 code units a passage may span.</summary>
    public const int MostCharacters = 1_700;

    // Passages from 180 to 215 tokens cost nothing; 120 tokens cost about what a break inside a paragraph does.
    private const double LeastGood = 180;
    private const double MostGood = 215;
    private const int Tiny = 40;

    private const double TinyCost = 1;
    private const double HeadingInsideCost = 0.3;
    private const double HeadingLastCost = 10;

    /// <returns>No passage when the text is white space.</returns>
    public static IReadOnlyList<Passage> Split(ArticleId article, string text)
    {
        var units = PassageUnit.Of(text);
        var starts = CheapestStarts(units);
        var passages = new List<Passage>(starts.Count);
        TextSpan? heading = null;
        for (var p = 0; p < starts.Count; p++)
        {
            var end = p + 1 < starts.Count ? starts[p + 1] : units.Count;
            var first = starts[p];
            while (first < end && units[first].Kind == UnitKind.Heading)
            {
                heading = units[first++].Span;
            }
            var opening = units[starts[p]];
            var from = opening.Span.Start;
            var head = opening.Kind == UnitKind.TableRow ? TableHead.Above(text, opening.Span) : null;
            passages.Add(new Passage(new PassageId(article, p), new TextSpan(from, units[end - 1].Span.End - from), head ?? heading));
            for (var i = first; i < end; i++)
            {
                heading = units[i].Kind == UnitKind.Heading ? units[i].Span : heading;
            }
        }
        return passages;
    }

    /// <summary>The units passages begin with.</summary>
    private static List<int> CheapestStarts(List<PassageUnit> units)
    {
        var tables = TablesOf(units);
        var cost = new double[units.Count + 1];
        var start = new int[units.Count + 1];
        for (var end = 1; end <= units.Count; end++)
        {
            var breakCost = end == units.Count ? 0 : BreakCost(units, tables, end);
            cost[end] = double.PositiveInfinity;
            var tokens = 0;
            var headingsInside = 0.0;
            for (var from = end - 1; from >= 0; from--)
            {
                tokens += units[from].Tokens;
                var fits = tokens <= MostTokens && units[end - 1].Span.End - units[from].Span.Start <= MostCharacters;
                if (!fits && from < end - 1)
                {
                    break;
                }
                var candidate = cost[from] + SizeCost(tokens, isWhole: from == 0 && end == units.Count) + headingsInside + breakCost;
                if (candidate < cost[end])
                {
                    (cost[end], start[end]) = (candidate, from);
                }
                // A heading is better off opening a passage than inside one.
                headingsInside += units[from].Kind == UnitKind.Heading ? HeadingInsideCost : 0;
            }
        }
        var starts = new List<int>();
        for (var end = units.Count; end > 0; end = start[end])
        {
            starts.Add(start[end]);
        }
        starts.Reverse();
        return starts;
    }

    private static double SizeCost(int tokens, bool isWhole)
    {
        if (isWhole)
        {
            return 0;
        }
        var missing = Math.Max(0, (LeastGood - tokens) / LeastGood);
        var excess = Math.Max(0, (tokens - MostGood) / 100);
        return (2 * missing * missing) + excess + (tokens < Tiny ? TinyCost : 0);
    }

    private static double BreakCost(List<PassageUnit> units, TableRun[] tables, int at)
    {
        if (units[at - 1].Kind == UnitKind.Heading)
        {
            return HeadingLastCost;
        }
        if (tables[at] is { Position: > 0 } table)
        {
            // The second row follows the header; a table too long for one passage has to break somewhere after it.
            return table.Position == 1 ? 2 : table.Fits ? 0.5 : 0.2;
        }
        if (units[at].Kind == UnitKind.Heading)
        {
            return 0;
        }
        return units[at].Gap switch
        {
            UnitGap.BlankLine => 0.03,
            UnitGap.LineBreak => 0.12,
            UnitGap.Space => 0.2,
            _ => 0.3,
        };
    }

    private static TableRun[] TablesOf(List<PassageUnit> units)
    {
        var tables = new TableRun[units.Count];
        for (var i = 0; i < units.Count; i++)
        {
            var end = i;
            var tokens = 0;
            while (end < units.Count && units[end].Kind == UnitKind.TableRow && (end == i || units[end].Gap != UnitGap.BlankLine))
            {
                tokens += units[end++].Tokens;
            }
            for (var row = i; row < end; row++)
            {
                tables[row] = new TableRun(row - i, tokens <= MostTokens);
            }
            i = Math.Max(i, end - 1);
        }
        return tables;
    }

    /// <summary>Where a row stands in its table, from 0; 0 too for what is no row.</summary>
    /// <param name="Fits">Whether the whole table fits one passage.</param>
    private readonly record struct TableRun(int Position, bool Fits);
}
