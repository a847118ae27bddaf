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
    public void A_lock_file_this_user_may_not_open_is_not_called_another_serve()
    {
        using var temp = new TempFolder();
        Directory.CreateDirectory(temp.At("serve.lock")); // refused like a file of another user, also to root

        var refusal = Assert.Throws<StoreException>(() => ServeLock.Acquire(Folder(temp.Path)));

        Assert.Contains("another user", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(temp.At("serve.lock"), refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Another serve", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lock_file_that_cannot_be_opened_is_not_called_another_serve()
    {
        using var temp = new TempFolder();
        File.CreateSymbolicLink(temp.At("serve.lock"), temp.At("serve.lock"));

        var refusal = Assert.Throws<StoreException>(() => ServeLock.Acquire(Folder(temp.Path)));

        Assert.Contains("cannot be opened", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Another serve", refusal.Message, StringComparison.Ordinal);
        Assert.Null(ServeLock.Holder(Folder(temp.Path)));
    }

    [Fact]
    public void The_lock_holds_where_the_name_of_its_holder_cannot_be_written()
    {
        using var temp = new TempFolder();
        var folder = Folder(temp.Path);
        Directory.CreateDirectory(temp.At("serve.pid"));

        using var first = ServeLock.Acquire(folder);

        Assert.Contains("Another serve is working", Assert.Throws<StoreException>(() => ServeLock.Acquire(folder)).Message, StringComparison.Ordinal);
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
