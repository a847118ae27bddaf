using System.Text;

namespace Bot.Articles.Reading;

/// <summary>Builds an article's text by the conventions of <see cref="SourceArticle"/>: blocks, items and rows.</summary>
internal sealed class TextBlocks
{
    private const string ItemMark = "• ";

    // Prose may begin with a dash or a star; with these nothing but an item does.
    private const string Bullets = "•·‣◦▪●";

    private enum Kind
    {
        Paragraph,
        Item,
        Row,
    }

    private readonly StringBuilder _text = new();
    private Kind _last = Kind.Paragraph;

    /// <summary>True for a character that, before a space at the beginning of a line, makes it a list item in any kind of text.</summary>
    public static bool IsBullet(char mark) => Bullets.Contains(mark);

    public bool IsEmpty => _text.Length == 0;

    /// <summary>A paragraph or a heading: a block of its own.</summary>
    public void AddParagraph(string text) => Add(Kind.Paragraph, WhiteSpace.Fold(text));

    /// <summary>A list item; items that follow each other are lines of one block.</summary>
    public void AddItem(string text)
    {
        var folded = WhiteSpace.Fold(text);
        Add(Kind.Item, folded.Length == 0 ? "" : ItemMark + folded);
    }

    /// <summary>A table row; rows that follow each other are lines of one block. Empty cells at the end are left out.</summary>
    public void AddRow(IEnumerable<string> cells) => Add(Kind.Row, Row(cells));

    /// <summary>A table row as its source wrote it.</summary>
    public void AddRow(string row) => Add(Kind.Row, WhiteSpace.Fold(row));

    /// <summary>The cells as one line.</summary>
    public static string Row(IEnumerable<string> cells) =>
        // Folded once more: two bars around an empty cell leave two spaces.
        WhiteSpace.Fold(string.Join(" | ", cells.Select(cell => WhiteSpace.Fold(cell)))).TrimEnd(' ', '|');

    /// <summary>The next item or row starts a block of its own.</summary>
    public void EndBlock() => _last = Kind.Paragraph;

    public override string ToString() => _text.ToString();

    private void Add(Kind kind, string line)
    {
        if (line.Length == 0)
        {
            return;
        }

        if (_text.Length > 0)
        {
            _text.Append(kind != Kind.Paragraph && kind == _last ? "\n" : "\n\n");
        }

        _text.Append(line);
        _last = kind;
    }
}
