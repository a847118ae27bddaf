using System.Text;

namespace Bot.Tests.Drivers;

/// <summary>Looks for words where nothing of them may be: in the program's files and in everything it logged.</summary>
internal static class StoredWords
{
    /// <summary>Fails where the words stand in any file under the data folder, the write-ahead log among them, or in any line of the log at any level.</summary>
    public static void AssertNowhere(WebHost host, string words)
    {
        Assert.Null(FileWith(host, words));
        AssertNotLogged(host, words);
    }

    public static void AssertNotLogged(WebHost host, string words) => Assert.DoesNotContain(host.Logs, line => line.Contains(words, StringComparison.OrdinalIgnoreCase));

    /// <returns>The first file under the data folder that holds the words; null for none.</returns>
    public static string? FileWith(WebHost host, string words)
    {
        // Its owner lets nobody open the lock, which holds no words.
        foreach (var file in Directory.EnumerateFiles(host.Folder, "*", SearchOption.AllDirectories).Where(file => Path.GetFileName(file) != "serve.lock"))
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            if (bytes.ToArray().AsSpan().IndexOf(Encoding.UTF8.GetBytes(words)) >= 0)
            {
                return Path.GetFileName(file);
            }
        }

        return null;
    }
}
