using System.Globalization;
using System.Text;

namespace Bot.Tests.Builders;

/// <summary>The smallest PDF that shows lines of text at places: Helvetica, 10 points, one content stream a page.</summary>
internal sealed class PdfBuilder
{
    private readonly List<StringBuilder> _pages = [];
    private string _info = "";

    /// <summary>What the document says of itself.</summary>
    public PdfBuilder Saying(string title, string author, string created)
    {
        _info = $"/Title ({title}) /Author ({author}) /CreationDate (D:{created}120000Z)";
        return this;
    }

    public PdfBuilder Page()
    {
        _pages.Add(new StringBuilder());
        return this;
    }

    /// <param name="x">Points from the left of a page 595 wide.</param>
    /// <param name="y">Points from the bottom of a page 842 high.</param>
    public PdfBuilder Write(int x, int y, string text)
    {
        var escaped = text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal);
        _pages[^1].Append(CultureInfo.InvariantCulture, $"BT /F 10 Tf {x} {y} Td ({escaped}) Tj ET\n");
        return this;
    }

    /// <summary>Lines 12 points apart, as a paragraph is set.</summary>
    public PdfBuilder Lines(int x, int y, params string[] lines)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            Write(x, y - (12 * i), lines[i]);
        }

        return this;
    }

    public byte[] Build()
    {
        var kids = string.Join(' ', Enumerable.Range(0, _pages.Count).Select(page => $"{4 + (2 * page)} 0 R"));
        List<string> objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            $"<< /Type /Pages /Kids [{kids}] /Count {_pages.Count} >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        ];
        foreach (var page in _pages)
        {
            objects.Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents {objects.Count + 2} 0 R >>");
            objects.Add($"<< /Length {page.Length} >>\nstream\n{page}endstream");
        }

        objects.Add($"<< {_info} >>");
        var file = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        for (var i = 0; i < objects.Count; i++)
        {
            offsets.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var start = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
        {
            file.Append(CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n");
        }

        file.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R /Info {objects.Count} 0 R >>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }
}
