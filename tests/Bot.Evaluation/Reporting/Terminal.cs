using Spectre.Console;

namespace Bot.Evaluation.Reporting;

/// <summary>Where tables go: standard output, wide enough for a file when nobody watches.</summary>
internal static class Terminal
{
    private const int WidthOfFile = 180;

    public static IAnsiConsole Create()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Out) });
        if (Console.IsOutputRedirected)
        {
            console.Profile.Width = WidthOfFile;
        }

        return console;
    }

    public static Table NewTable(params ReadOnlySpan<string> headings)
    {
        var table = new Table { Border = TableBorder.Markdown };
        foreach (var heading in headings)
        {
            table.AddColumn(Markup.Escape(heading));
        }

        return table;
    }
}
