using System.Text;

namespace Bot.Commands;

/// <summary>A file that a command writes its lines to: UTF-8, line feeds.</summary>
internal static class OutputFile
{
    /// <exception cref="UsageException">The name is empty, or the file cannot be created; the message says why.</exception>
    public static StreamWriter Create(string path)
    {
        if (path.Length == 0)
        {
            throw new UsageException("The name of the file to write is empty; name a file after --out.");
        }

        try
        {
            return new StreamWriter(path, append: false, new UTF8Encoding(false)) { NewLine = "\n" };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path} cannot be written: {e.Message}");
        }
    }
}
