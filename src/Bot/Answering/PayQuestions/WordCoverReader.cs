using Bot.Answering.Composition;
using Bot.Answering.Retrieval;
using Bot.Articles;
using Bot.Language;
using Bot.PayClaims;
using Bot.PayClaims.Ledger;

namespace Bot.Answering.PayQuestions;

/// <summary>Tells which words of a question a claim says, and whether the names of the question are those of who pays or is paid.</summary>
internal sealed class WordCoverReader(AskedWords words, SearchQuery query, QueryCover cover, ClaimLedger ledger)
{
    /// <summary>Words for one person: without one what follows a name is mostly on others ("the lab founded by X wrote to ten. The best were offered…").</summary>
    public static readonly IReadOnlySet<string> OnePerson = new HashSet<string>(StringComparer.Ordinal) { "he", "she", "his", "her", "hers", "him", "himself", "herself", "il", "elle", "son", "sa", "ses", "lui", "s", "mr", "mrs", "ms", "m", "mme", "i", "my", "je", "j", "mon", "ma", "mes" };

    // What stands around a claim says whom it is about; a title says it of the whole article.
    private const float NearWorth = 0.75f;
    private const float TitleWorth = 0.6f;

    // From this much on a name counts as said.
    private const float NameSaid = 0.35f;

    // One word of a translation of several ("account" of "account executive") is no role yet.
    private const float RoleSaid = 0.31f;

    private const int MainNameTimes = 3;

    private static readonly HashSet<string> Owner = ["his", "her", "hers", "son", "sa", "ses"];

    private readonly Dictionary<(ArticleId, string), bool> _mainNames = [];
    private readonly Dictionary<(ArticleId, string), bool> _fullNames = [];
    private readonly Dictionary<string, IReadOnlyList<string>?> _familyRuns = [];
    private readonly Dictionary<ArticleId, IReadOnlyList<string>> _employers = [];

    /// <summary>Which words of the question the claim says itself, and which it says or stands beside.</summary>
    /// <param name="offices">What the article calls the person paid elsewhere.</param>
    /// <param name="before">Whose pay the claim goes on with, as the claims before it in its paragraph tell; null when it begins anew.</param>
    public WordCover Read(Article article, PayClaim claim, string? before, string offices, float[] title, HashSet<string> spokenOf)
    {
        var cell = TableCell.Of(article, claim);
        var card = $"{claim.Span.In(article.Text)}\n{ClaimSurroundings.Card(claim)}\n{offices}\n{cell?.Header}";
        var own = cover.Of(card, article.Language);
        var cardWords = words.HasOffice ? FoldedWords.In(card) : [];
        for (var g = 0; words.HasOffice && g < own.Length; g++)
        {
            own[g] = Offices.Stands(words.Folded[g], cardWords) ? 1 : own[g];
        }

        var near = cover.Of(ClaimSurroundings.Around(article.Text, claim.Span), article.Language);
        var others = cell is null ? null : cover.Of(cell.Others, article.Language);
        var said = new WordCover(own);
        var told = new Told(article, claim) { IsDoubted = claim.Employer is null && ledger.Find(claim.Id)?.Employer is not null };
        for (var g = 0; g < own.Length; g++)
        {
            if (!words.IsSubject[g])
            {
                continue;
            }

            // What only another column or row of the table says is said of that one.
            var isOfOthers = others?[g] > 0 && own[g] == 0;
            var there = isOfOthers ? 0 : Math.Max(own[g], Math.Max(near[g] * NearWorth, title[g] * TitleWorth));
            if (words.IsName[g])
            {
                there = CoverName(said, told, before, g, there, spokenOf);
            }

            if (words.IsRole[g])
            {
                said.Roles++;
                said.RolesSaid += there >= RoleSaid ? 1 : 0;
                said.RolesInClaim += own[g] > 0 ? 1 : 0;
            }

            said.There[g] = there;
        }

        return said;
    }

    /// <returns>How well the name is said of the claim.</returns>
    private float CoverName(WordCover said, Told told, string? before, int g, float there, HashSet<string> spokenOf)
    {
        said.Names++;
        var (article, claim) = (told.Article, told.Claim);
        var name = words.Folded[g];
        if (said.Own[g] < NameSaid && IsCalledByFamily(told, name))
        {
            said.Own[g] = there = Math.Max(there, NearWorth);
        }

        if (words.Sources.Contains(name) && spokenOf.Contains(query.Groups[g].Word) && !words.IsEmployer[g])
        {
            // What a guide says is said of its figures, wherever in the article its name stands.
            said.NamesSaid++;
            return Math.Max(there, TitleWorth);
        }

        if (before is not null && !IsOnlySaidBy(claim, name) && Has(before, name))
        {
            said.NamesSaid++;
            said.PayeesSaid += words.Payees.Contains(name) ? 1 : 0;
            return Math.Max(there, NearWorth);
        }

        if (words.Payees.Contains(name))
        {
            if (Comparand.IsOnly(told.Own, name) && !Has(claim.Person, name))
            {
                return 0;
            }

            if (!IsPaidTo(told, name, said.Own[g]) && !IsSaidToBePaid(told, name) && !IsHolderBefore(told, name) && !IsSpokenOfBefore(told, name))
            {
                there = IsBesidePayee(told, name) ? there : 0;
                said.NamesAround += there > 0 ? 1 : 0;
                return there;
            }

            said.PayeesSaid++;
        }

        if (words.Payers.FirstOrDefault(payer => payer.Words.Contains(name)) is { } payer && IsPaidByOther(payer, told))
        {
            // "What do X and Y pay?": the other one named may pay it.
            said.IsOfOtherPayer |= claim.Employer is null || !words.Payers.Any(other => Payers.Is(other, claim.Employer));
            return 0;
        }

        var isSaid = words.IsEmployer[g] ? said.Own[g] >= NameSaid || IsPaidBy(claim, name) : there >= NameSaid;
        said.NamesSaid += isSaid ? 1 : 0;
        var isMeant = !isSaid && told.IsDoubted && spokenOf.Contains(query.Groups[g].Word);
        said.NamesAround += isMeant || (!isSaid && claim.Employer is null && (there >= NameSaid || (spokenOf.Contains(query.Groups[g].Word) && (IsMainName(article, query.Groups[g].Word) || IsOnlyEmployer(article, name))))) ? 1 : 0;
        return isMeant ? Math.Max(there, TitleWorth) : there;
    }

    /// <summary>"Brannock collected…" is Hal Brannock's, as far as the article names him so once.</summary>
    private bool IsCalledByFamily(Told told, string name) =>
        FamilyRun(name) is { } run && (Has(told.Claim.Person, run[^1]) || (words.Payees.Contains(name) ? IsSaidToBePaid(told, run[^1]) : told.Own.Contains(run[^1]))) && IsNamedInFull(told.Article, run);

    /// <summary>The question's full name of which this is one before the last; null where there is none, or an employer is in it.</summary>
    private IReadOnlyList<string>? FamilyRun(string name)
    {
        if (!_familyRuns.TryGetValue(name, out var found))
        {
            found = words.Runs.FirstOrDefault(run => run.Count > 1 && run[^1] != name && run.Contains(name)) is { } first && !first.Any(word => words.Folded.Where((folded, g) => words.IsEmployer[g] && folded == word).Any()) ? first : null;
            _familyRuns.Add(name, found);
        }

        return found;
    }

    private bool IsNamedInFull(Article article, IReadOnlyList<string> run)
    {
        var key = (article.Id, string.Join(' ', run));
        if (!_fullNames.TryGetValue(key, out var isNamed))
        {
            var all = FoldedWords.In(article.Text);
            isNamed = Enumerable.Range(0, Math.Max(0, all.Count - run.Count + 1)).Any(at => run.Where((word, w) => all[at + w] == word).Count() == run.Count);
            _fullNames.Add(key, isNamed);
        }

        return isNamed;
    }

    /// <summary>True when the figures of the article that name an employer all name this one: those that name none are its as well.</summary>
    private bool IsOnlyEmployer(Article article, string name) => Employers(article) is [var only] && Has(only, name);

    /// <summary>The employers that the figures of the article name, each once.</summary>
    private IReadOnlyList<string> Employers(Article article)
    {
        if (!_employers.TryGetValue(article.Id, out var employers))
        {
            _employers.Add(article.Id, employers = [.. ledger.InArticle(article.Id).Select(claim => claim.Employer).OfType<string>().Distinct()]);
        }

        return employers;
    }

    /// <summary>True for a name that the article has again and again: figures that name no employer are that one's.</summary>
    private bool IsMainName(Article article, string name)
    {
        if (!_mainNames.TryGetValue((article.Id, name), out var isMain))
        {
            var times = 0;
            for (var at = article.Text.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0 && times < MainNameTimes; at = article.Text.IndexOf(name, at + name.Length, StringComparison.OrdinalIgnoreCase))
            {
                times++;
            }

            isMain = times == MainNameTimes;
            _mainNames.Add((article.Id, name), isMain);
        }

        return isMain;
    }

    /// <summary>A name that pays nobody in the articles does not pay this either, unless its article is about it and the claim's words do not say where people come from; of one that does, the claim's words tell, which may name it where the employer was only inferred.</summary>
    private bool IsPaidByOther(Payer payer, Told told)
    {
        var (article, claim) = (told.Article, told.Claim);
        if (claim.Employer is null)
        {
            // What a survey says of the market is not what one company pays, nor is what an article on another's pay leaves without a name.
            return (claim.Status == ClaimStatus.Survey && !payer.Words.Any(told.WithSentenceBefore.Contains) && !IsMain(payer, article))
                || (!told.IsDoubted && IsOnOthers(payer, article) && !Payers.MayPay(payer, told.WithSentenceBefore));
        }

        if (Payers.Is(payer, claim.Employer))
        {
            return false;
        }

        var isEmployerSaid = FoldedWords.In(claim.Employer).Any(told.WithSentenceBefore.Contains);
        if (!words.Folded.Where((word, g) => words.IsEmployer[g] && payer.Words.Contains(word)).Any())
        {
            return !IsMain(payer, article) || isEmployerSaid || (payer.IsSaidToPay && (ClaimLikeness.IsDenial(claim) || !Payers.MayPay(payer, told.WithSentenceBefore)));
        }

        return payer.IsSaidToPay && (isEmployerSaid || !payer.Words.Any(told.WithSentenceBefore.Contains));
    }

    /// <summary>True when figures of the article have employers, and this is none of them.</summary>
    private bool IsOnOthers(Payer payer, Article article) => Employers(article) is { Count: > 0 } employers && !employers.Any(employer => Payers.Is(payer, employer));

    private bool IsMain(Payer payer, Article article) => words.Folded.Where((word, g) => payer.Words.Contains(word) && IsMainName(article, query.Groups[g].Word)).Any();

    private static bool IsPaidBy(PayClaim claim, string name) => Has(claim.Employer, name);

    /// <summary>The claim is on the pay of the one so named, or is said of nobody in particular and has the name in its own words; who only says it is not paid, nor who stands where another figure is on others.</summary>
    private bool IsPaidTo(Told told, string name, float own)
    {
        var claim = told.Claim;
        if ((OthersPay.IsOwnPay(claim, told.Own) && Has(claim.Speaker, name)) || (OthersPay.IsAuthors(claim, told.Own, told.Article) && Has(told.Article.Author, name)))
        {
            return true;
        }

        if (claim.Component == PayComponent.Pool)
        {
            // What is set aside for many is nobody's.
            return false;
        }

        return claim.Person is not null ? Has(claim.Person, name)
            : claim.Role is null && own >= NameSaid && !IsOnlySaidBy(claim, name) && !OthersPay.Speak(told.Own, words.Payees)
                && !ledger.InArticle(told.Article.Id).Any(other => other.Span.Overlaps(claim.Span) && (other.Person ?? other.Role) is not null && !Has(other.Person, name) && !Has(other.Role, name));
    }

    /// <summary>The claim's own words have the name as paid ("in severance to X", "X collected"), and whoever the claim was read to be on not.</summary>
    private bool IsSaidToBePaid(Told told, string name)
    {
        if (IsOnlySaidBy(told.Claim, name) || words.Runs.FirstOrDefault(run => run.Contains(name)) is not { } run)
        {
            return false;
        }

        var other = told.Claim.Person is { } person ? FoldedWords.In(person) : [];
        return Payees.In(told.Own, run.Contains, isTold: true).Contains(name) && (other.Count == 0 || Payees.In(told.Own, other.Contains, isTold: true).Count == 0);
    }

    /// <summary>"His fixed salary was…": the sentence before names whom.</summary>
    private static bool IsBesidePayee(Told told, string name) =>
        told.Claim.Person is null && told.Claim.Role is null && !IsOnlySaidBy(told.Claim, name) && told.Own.Any(OnePerson.Contains) && told.WithSentenceBefore.Contains(name);

    /// <summary>"The figures stretch as far as those of X. The chief executive of Y received…": the sentence before names who holds the office.</summary>
    private static bool IsHolderBefore(Told told, string name) =>
        told.Claim is { Person: null, Component: not PayComponent.Pool } && !IsOnlySaidBy(told.Claim, name) && !told.Own.Contains(name) && told.WithSentenceBefore.Contains(name) && Offices.AnyStands(told.Own);

    /// <summary>"Her total came to…", where she is the one whom the sentence before names, alone.</summary>
    private static bool IsSpokenOfBefore(Told told, string name) =>
        told.Claim is { Person: null, Role: null, Component: not PayComponent.Pool } && !IsOnlySaidBy(told.Claim, name) && told.Own.Any(Owner.Contains) && !told.Own.Contains(name) && told.WithSentenceBefore.Contains(name);

    private static bool IsOnlySaidBy(PayClaim claim, string name) => Has(claim.Speaker, name) || claim.Kind != ClaimKind.Claim || claim.Denies is not null;

    private static bool Has(string? field, string name) => field is not null && FoldedWords.In(field).Contains(name);

    /// <summary>A claim with its words, folded once for all names of the question.</summary>
    private sealed class Told(Article article, PayClaim claim)
    {
        private IReadOnlyList<string>? _own;
        private IReadOnlyList<string>? _withSentenceBefore;

        public Article Article => article;

        public PayClaim Claim => claim;

        /// <summary>Whoever pays was taken for the one asked about: see <see cref="EmployerDoubt"/>.</summary>
        public bool IsDoubted { get; init; }

        public IReadOnlyList<string> Own => _own ??= FoldedWords.In(claim.Span.In(article.Text));

        public IReadOnlyList<string> WithSentenceBefore => _withSentenceBefore ??= FoldedWords.In(ClaimSurroundings.WithSentenceBefore(article.Text, claim.Span));
    }
}
