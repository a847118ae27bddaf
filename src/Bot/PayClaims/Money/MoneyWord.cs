namespace Bot.PayClaims.Money;

/// <summary>A word that can have a part in writing money, with what it means there.</summary>
/// <param name="Text">Lower case, without accents; "d'" is "de", and "dès" alone keeps its accent, to differ from "des".</param>
internal sealed record MoneyWord(string Text)
{
    /// <summary>What a number word counts, 0 for other words: "three" is 3, "vingt" 20.</summary>
    public int Count { get; init; }

    /// <summary>What a scale word or letter multiplies by, 0 for other words: "k" is 1,000, "crore" 10,000,000.</summary>
    public decimal Scale { get; init; }

    /// <summary>A scale of one to three letters ("k", "Md"), which counts only right behind its number or before a currency.</summary>
    public bool IsAbbreviation { get; init; }

    /// <summary>About how many a French collective means: "une dizaine" is 10.</summary>
    public int Collective { get; init; }

    public CurrencyName? Currency { get; init; }

    /// <summary>The country that an adjective or a mark beside a currency names, as ISO 3166 in lower case: "canadiens" is ca.</summary>
    public string? Country { get; init; }

    public MoneyWordRoles Roles { get; init; }

    /// <summary>A sum, a vague sum or a change can begin with it. Most known words ("de", "the", "par") cannot, and are passed over at once.</summary>
    public bool Begins { get; init; }

    public bool Is(MoneyWordRoles role) => (Roles & role) != 0;
}

/// <summary>The parts words play around a figure.</summary>
[Flags]
internal enum MoneyWordRoles
{
    None = 0,

    /// <summary>May follow a figure without a currency and leave it money: "a year", "base", "par an". Any other noun is what is counted.</summary>
    AfterMoney = 1,

    /// <summary>A part of pay: "20M of equity".</summary>
    PayNoun = 2,

    /// <summary>May stand between a qualifier and its figure: "up to a whopping".</summary>
    Filler = 4,

    Negation = 8,

    /// <summary>Tells that "from … to" is a move from one figure to another.</summary>
    Moves = 16,

    /// <summary>Tells that "from … to" is a range.</summary>
    Ranges = 32,

    /// <summary>Words that leave a plural open: "several million", "des dizaines de millions".</summary>
    Uncounted = 64,

    /// <summary>A change without a number: "doubled".</summary>
    Multiplies = 128,
}

/// <summary>The name, sign or code of a currency.</summary>
/// <param name="Code">ISO 4217; null when the name alone does not say which ("couronnes").</param>
/// <param name="Family">What countries share: "dollar", "crown"; a country beside it decides the code.</param>
/// <param name="IsCode">An ISO code, which stands on either side of the figure.</param>
internal sealed record CurrencyName(string? Code, string Family, bool IsCode = false);
