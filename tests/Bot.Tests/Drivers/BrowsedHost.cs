using Bot.Articles;
using Bot.Tests.Builders;
using Microsoft.Playwright;

namespace Bot.Tests.Drivers;

/// <summary>One running program with a few articles, for the tests of a class.</summary>
public sealed class BrowsedHost : IAsyncDisposable
{
    private readonly SemaphoreSlim _starting = new(1);
    private IBrowser? _browser;
    private WebHost? _host;
    private Uri? _site;

    /// <summary>A new visitor; the first call starts the host, and leaves the test out where there is no browser.</summary>
    internal async Task<Visitor> VisitAsync(BrowserNewContextOptions? options = null)
    {
        await _starting.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            _browser ??= await BrowserDriver.StartAsync();
            if (_host is null)
            {
                _host = new WebHost();
                _site = _host.Listen();
                await _host.StoreAsync([English(), French(), Nasty()]);
            }
        }
        finally
        {
            _starting.Release();
        }

        return await Visitor.ArriveAsync(_browser, _site!, options);
    }

    public async ValueTask DisposeAsync()
    {
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }

        _starting.Dispose();
    }

    // Long enough that what is quoted from its end is not in view when the page opens.
    private static ArticleDraft English() => new ArticleBuilder("northwind").WithText(string.Join("\n\n",
    [
        "Northwind Robotics builds arms for warehouses.",
        .. Enumerable.Range(1, 40).Select(number => $"Chapter {number} of the company's history tells of sales, floors and forklifts, and of nothing else that matters here."),
        "Northwind Robotics pays senior engineers a signing bonus of $40,000.",
    ])).With(article => article with { Title = "Northwind opens its books", Outlet = "The Payroll Post", Language = "en" }).Draft();

    private static ArticleDraft French() => new ArticleBuilder("beaumont").WithText(
        "Les Ateliers Beaumont embauchent à Lyon.\n\nLes Ateliers Beaumont versent une prime à la signature de 8 000 euros aux soudeurs.")
        .With(article => article with { Title = "Beaumont ouvre ses comptes", Outlet = "Le Quotidien du salaire", Author = "", Language = "fr", Published = null, Url = null }).Draft();

    private static ArticleDraft Nasty() => new ArticleBuilder("nasty").WithText(
        "Contoso Gliders pays test pilots a retention bonus of $9,000 <img src=x onerror=\"document.title='owned'\"> every spring.")
        .With(article => article with { Title = "<b>Contoso</b> & pilots", Language = "en" }).Draft();
}
