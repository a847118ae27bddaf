using Bot.Articles;
using Bot.Articles.Passages;

namespace Bot.Answering.Retrieval;

/// <summary>Puts what the whole question finds and what its parts find into one order, in which no article and no outlet crowds out the others.</summary>
/// <remarks>Reciprocal rank fusion (Cormack, Clarke, Büttcher, SIGIR 2009), then greedily by what is left of a passage's score beside those before it, as maximal marginal relevance does (Carbonell, Goldstein, SIGIR 1998).</remarks>
internal sealed class PassageFusion
{
    // A small offset: the first passage of a part is what that part is about, the seventh hardly.
    private const double RankOffset = 5;
    private const double PartShare = 0.5;
    private const int PassagesOfPart = 6;

    // What answers the whole question best stays first.
    private const int KeptFirst = 2;

    // Beyond these nothing is shown, ranked or read.
    private const int Depth = 40;
    private const int Compared = 60;

    // In a list of passages a second one of the same article is worth nearly as much as the first; in a list of articles each named outlet should have its own.
    private const double AgainAmongPassages = 0.8;
    private const double AgainAmongArticles = 0.6;
    private const double NamedOutlet = 0.12;
    private const double OutletAgain = 0.5;

    private readonly IReadOnlyList<RankedPassage> _whole;
    private readonly IReadOnlyList<string> _outlets;
    private readonly Dictionary<PassageId, RankedPassage> _passages;
    private readonly Dictionary<PassageId, double> _scores;

    /// <param name="whole">What the whole question finds, best first; one at least.</param>
    /// <param name="parts">What each of its parts finds, best first.</param>
    /// <param name="outlets">The outlets that the question names.</param>
    public PassageFusion(IReadOnlyList<RankedPassage> whole, IReadOnlyList<IReadOnlyList<RankedPassage>> parts, IReadOnlyList<string> outlets)
    {
        (_whole, _outlets) = (whole, outlets);
        _scores = whole.Index().ToDictionary(found => found.Item.Passage.Id, found => 1 / (RankOffset + found.Index));
        _passages = whole.ToDictionary(passage => passage.Passage.Id);
        foreach (var (at, passage) in parts.SelectMany(part => part.Take(PassagesOfPart).Index()))
        {
            // How a part ranks what it alone found says nothing of the whole question.
            _passages.TryAdd(passage.Passage.Id, passage with { Rank = whole[^1].Rank });
            _scores[passage.Passage.Id] = _scores.GetValueOrDefault(passage.Passage.Id) + (PartShare / (RankOffset + at));
        }
    }

    public IReadOnlyList<RankedPassage> Passages() => Ordered(AgainAmongPassages, 0);

    public IReadOnlyList<Article> Articles() => [.. Ordered(AgainAmongArticles, NamedOutlet).Select(passage => passage.Head).DistinctBy(article => article.Id)];

    private List<RankedPassage> Ordered(double again, double namedOutlet)
    {
        var ordered = new List<RankedPassage>();
        var ofArticle = new Dictionary<ArticleId, int>();
        var ofOutlet = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var passage in _whole.Take(KeptFirst))
        {
            Take(passage);
        }

        var left = _passages.Values.Except(ordered).OrderByDescending(passage => _scores[passage.Passage.Id]).Take(Compared).ToList();
        while (ordered.Count < Depth && left.Count > 0)
        {
            Take(left.MaxBy(Worth)!);
            left.Remove(ordered[^1]);
        }

        return ordered;

        double Worth(RankedPassage passage)
        {
            var before = ofArticle.GetValueOrDefault(passage.Head.Id);
            var isFirstOfNamed = before == 0 && _outlets.Contains(passage.Head.Outlet);
            return (_scores[passage.Passage.Id] * Math.Pow(again, before)) + (isFirstOfNamed ? namedOutlet * Math.Pow(OutletAgain, ofOutlet.GetValueOrDefault(passage.Head.Outlet)) : 0);
        }

        void Take(RankedPassage passage)
        {
            ordered.Add(passage);
            var before = ofArticle.GetValueOrDefault(passage.Head.Id);
            ofArticle[passage.Head.Id] = before + 1;
            ofOutlet[passage.Head.Outlet] = ofOutlet.GetValueOrDefault(passage.Head.Outlet) + (before == 0 ? 1 : 0);
        }
    }
}
