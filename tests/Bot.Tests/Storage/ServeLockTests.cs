using Bot.Storage;
using Bot.Tests.Drivers;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Storage;

public sealed class ServeLockTests
{
    [Fact]
    public void A_second_serve_is_refused_by_the_name_of_the_first()
    {
        using var temp = new TempFolder();
        var folder = Folder(temp.Path);
        using var first = ServeLock.Acquire(folder);

        var refusal = Assert.Throws<StoreException>(() => ServeLock.Acquire(folder));

        Assert.Contains($"process {Environment.ProcessId}", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(temp.Path, refusal.Message, StringComparison.Ordinal);
        Assert.Contains("--data", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_folder_is_free_again_when_serve_has_ended()
    {
        using var temp = new TempFolder();
        var folder = Folder(temp.Path);
        ServeLock.Acquire(folder).Dispose();

        Assert.Null(ServeLock.Holder(folder));
        using var next = ServeLock.Acquire(folder);
        Assert.NotNull(ServeLock.Holder(folder));
    }

    [Fact]
    public void Looking_for_a_holder_makes_no_file()
    {
        using var temp = new TempFolder();

        Assert.Null(ServeLock.Holder(Folder(temp.Path)));

        Assert.Empty(Directory.GetFiles(temp.Path));
    }

    private static DataFolder Folder(string path) => new(Options.Create(new StorageOptions { Data = path }));
}
