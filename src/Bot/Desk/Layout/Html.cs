using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Bot.Channels.Web;

namespace Bot.Desk.Layout;

/// <summary>Markup of ours. What is put into it is encoded unless it is such markup itself, so that nobody's words become markup.</summary>
internal readonly record struct Html(string Markup)
{
    public static readonly Html None = new("");

    public static Html Of(HtmlText text) => text.ToHtml();

    /// <summary>Markup that stands only where it holds: an attribute, a mark.</summary>
    /// <param name="markup">Ours, without anything put in.</param>
    public static Html If(bool holds, string markup) => holds ? new Html(markup) : None;

    public static Html Join(IEnumerable<Html> parts, string between = "") => new(string.Join(between, parts.Select(part => part.Markup)));

    public override string ToString() => Markup ?? "";
}

/// <summary>Collects markup from an interpolated string: its own text as it is, values encoded for text and for quoted attributes.</summary>
[InterpolatedStringHandler]
internal readonly struct HtmlText(int literalLength, int formattedCount)
{
    private readonly StringBuilder _markup = new(literalLength + (formattedCount * 16));

    public void AppendLiteral(string markup) => _markup.Append(markup);

    public void AppendFormatted(string? text) => _markup.Append(PageTemplate.Encoder.Encode(text ?? ""));

    public void AppendFormatted(Html html) => _markup.Append(html.Markup);

    public void AppendFormatted(IEnumerable<Html> parts) => _markup.Append(Html.Join(parts).Markup);

    public void AppendFormatted(long number) => _markup.Append(number.ToString(CultureInfo.InvariantCulture));

    public Html ToHtml() => new(_markup.ToString());
}
