using Xunit;

namespace Bot.Tests.Answering.Verification;

/// <summary>What a written sentence may not change: of how many it is told, when, why, what stands to what, and who does it.</summary>
public sealed class StatementChecksTests
{
    [Theory]
    [InlineData("Norvik's welders will share a premium of $900,000, and some drivers received no premium at all.", "Norvik's drivers received no premium at all.", "en", false)]
    [InlineData("Norvik's welders will share a premium of $900,000, and some drivers received no premium at all.", "Some of Norvik's drivers received no premium at all.", "en", true)]
    [InlineData("Norvik said it had never offered any welder $900,000.", "Norvik said it had never offered any welder a premium.", "en", false)]
    [InlineData("Norvik pays newly hired welders a premium of $900, and all drivers must repay it.", "Norvik pays all welders a premium of $900.", "en", false)]
    [InlineData("Norvik a proposé à six soudeurs des salaires allant jusqu'à 90 000 euros.", "Norvik a proposé à six soudeurs une somme allant jusqu'à 90 000 euros, à se partager.", "fr", false)]
    [InlineData("Les soudeurs recevront une prime unique de 900 euros.", "Les soudeurs se partageront une prime unique de 900 euros.", "fr", false)]
    [InlineData("Les soudeurs recevront une prime unique de 900 euros.", "Les soudeurs toucheront une prime unique de 900 euros.", "fr", true)]
    public void Of_how_many_it_is_told(string text, string sentence, string language, bool leaves) => StatementVerifierTests.Holds(text, sentence, language, leaves);

    [Theory]
    [InlineData("Norvik will publish its pay bands in August.", "Norvik published its pay bands in August.", "en", false)]
    [InlineData("Norvik will publish its pay bands in August.", "Norvik is to publish its pay bands in August.", "en", true)]
    [InlineData("Ada Moran was asked for $900 three weeks after she left Norvik.", "Ada Moran was asked for $900 three weeks before she left Norvik.", "en", false)]
    [InlineData("La prime des soudeurs sera versée en deux fois, en mars et en juin.", "La prime des soudeurs a été versée en deux fois, en mars et en juin.", "fr", false)]
    [InlineData("La prime des soudeurs sera versée en deux fois, en mars et en juin.", "La prime des soudeurs sera payée en deux fois, en mars et en juin.", "fr", true)]
    [InlineData("The vote of the welders takes place on 12 May.", "The welders vote on 12 May.", "en", true)]
    public void When_it_is(string text, string sentence, string language, bool leaves) => StatementVerifierTests.Holds(text, sentence, language, leaves);

    [Theory]
    [InlineData("Night welders earn slightly less than day welders at the plant.", "Night welders earn slightly more than day welders at the plant.", "en", false)]
    [InlineData("Night welders earn slightly less than drivers at the plant.", "Drivers earn slightly less than night welders at the plant.", "en", false)]
    [InlineData("Night welders earn slightly less than drivers at the plant.", "Night welders are paid slightly less than drivers at the plant.", "en", true)]
    [InlineData("La prime des soudeurs reste inférieure à la médiane du secteur.", "La prime des soudeurs reste supérieure à la médiane du secteur.", "fr", false)]
    [InlineData("Norvik has cut the welders' premium by 20 percent to £64 million.", "Norvik has cut the welders' premium by £64 million.", "en", false)]
    [InlineData("Les soudeurs sont en poste depuis au moins 5 ans.", "Les soudeurs sont en poste depuis 5 ans au plus.", "fr", false)]
    [InlineData("Tavik s'est engagée à maintenir les salaires des soudeurs.", "Tavik s'est engagée à augmenter les salaires des soudeurs.", "fr", false)]
    [InlineData("The fund said it would vote against the pay of the welders.", "The fund said it would vote for the pay of the welders.", "en", false)]
    public void What_stands_to_what(string text, string sentence, string language, bool leaves) => StatementVerifierTests.Holds(text, sentence, language, leaves);

    [Theory]
    [InlineData("The welders received no premium because Norvik missed its target.", "The welders received no premium because the drivers went to court.", "en", false)]
    [InlineData("The welders received no premium because Norvik missed its target.", "Because Norvik missed its target, the welders received no premium.", "en", true)]
    [InlineData("La prime des soudeurs est de 900 euros, contre 990 euros en 2024.", "La prime des soudeurs est de 900 euros, contre 990 euros en 2024, à cause du ralentissement.", "fr", false)]
    [InlineData("Norvik is reviewing the premium of its welders.", "Norvik would increase the premium of its welders.", "en", false)]
    [InlineData("Norvik does not pursue welders who leave.", "Norvik promised a refund to welders who leave.", "en", false)]
    public void Why_and_what_is_promised(string text, string sentence, string language, bool leaves) => StatementVerifierTests.Holds(text, sentence, language, leaves);

    [Theory]
    [InlineData("Norvik set aside a premium of $900 for its welders until its sale to Tavik.", "Tavik set aside a premium of $900 for its welders until its sale to Norvik.", "en", false)]
    [InlineData("Norvik a prévu une prime de 900 euros pour ses soudeurs avant sa vente à Tavik.", "Tavik a prévu une prime de 900 euros pour ses soudeurs avant sa vente à Norvik.", "fr", false)]
    [InlineData("Norvik has offered welders at Tavik premiums of $900.", "Welders at Tavik have been offered premiums of $900 by Norvik.", "en", true)]
    [InlineData("Le salaire moyen d'un soudeur est de 2 150 euros, selon l'entreprise. Le syndicat conteste la méthode.", "Le syndicat indique que le salaire moyen d'un soudeur est de 2 150 euros.", "fr", false)]
    [InlineData("The company said the premium was fair. The union declined to comment.", "The union said the premium was fair.", "en", false)]
    [InlineData("Le baromètre relève un écart de 17 %, souligne Ada Moran, la directrice de Norvik.", "Le baromètre relève un écart de 17 %, souligne K. Moran, la directrice de Norvik.", "fr", false)]
    public void Who_does_and_says_it(string text, string sentence, string language, bool leaves) => StatementVerifierTests.Holds(text, sentence, language, leaves);

    [Theory]
    [InlineData("Norvik did not rule out cuts to the premium.", "Norvik ruled out cuts to the premium.", "en", false)]
    [InlineData("Norvik did not rule out cuts to the premium.", "Norvik does not rule out cuts to the premium.", "en", true)]
    [InlineData("Welders must repay nothing but lose the premium.", "Welders must repay the premium.", "en", false)]
    [InlineData("Seuls 3 % des soudeurs déclarent plus de 250 000 euros, et aucun ne dépasse un million.", "Aucun des soudeurs ne déclare plus de 250 000 euros.", "fr", false)]
    [InlineData("L'usine emploie 340 personnes, dont 60 soudeurs, qui ne toucheront pas la prime. La prime est de 900 euros.", "La prime de 900 euros ira aux 60 soudeurs de l'usine.", "fr", false)]
    public void What_is_denied(string text, string sentence, string language, bool leaves) => StatementVerifierTests.Holds(text, sentence, language, leaves);

    [Theory]
    [InlineData("Quarante pour cent de la prime des soudeurs est différée.", "40 % de la prime des soudeurs est différée.", "fr", true)]
    [InlineData("Norvik a perdu une trentaine de soudeurs en 2025.", "Norvik a perdu environ 30 soudeurs en 2025.", "fr", true)]
    [InlineData("Norvik a perdu une trentaine de soudeurs en 2025.", "Norvik a perdu environ 40 soudeurs en 2025.", "fr", false)]
    [InlineData("The premium of welders is 20% to 30% of base.", "The premium of welders is 30% to 30% of base.", "en", false)]
    [InlineData("The premium of welders starts on 1 July.", "The premium of welders starts on 2 July.", "en", false)]
    [InlineData("Norvik counts 9000000000000 parts a year.", "Norvik counts 8000000000000 parts a year.", "en", false)]
    public void Figures_however_written(string text, string sentence, string language, bool leaves) => StatementVerifierTests.Holds(text, sentence, language, leaves);

    [Theory]
    [InlineData("Welders and drivers are excluded from the premium of Norvik.", "The premium of Norvik goes to welders and drivers too.", "en", false)]
    [InlineData("Welders and drivers are excluded from the premium of Norvik.", "Welders and drivers do not get the premium of Norvik.", "en", true)]
    [InlineData("Les soudeurs ignorent le montant de la prime.", "Les soudeurs ne savent pas le montant de la prime.", "fr", true)]
    [InlineData("Norvik ne donne ni montant ni calendrier pour la prime des soudeurs.", "Norvik ne donne pas de montant ni de calendrier pour la prime des soudeurs.", "fr", true)]
    [InlineData("Fabrication welders earned a premium of $900.", "Welders in fabrication earned a premium of $900.", "en", true)]
    [InlineData("La prime des soudeurs s'entend hors heures supplémentaires.", "La prime des soudeurs est calculée hors heures supplémentaires.", "fr", true)]
    [InlineData("La prime des soudeurs s'entend hors heures supplémentaires.", "La prime des soudeurs s'entend heures supplémentaires comprises.", "fr", false)]
    public void What_is_left_out(string text, string sentence, string language, bool leaves) => StatementVerifierTests.Holds(text, sentence, language, leaves);

    [Theory]
    [InlineData("Welders who leave early keep the premium.", "Welders who leave early repay the premium.", "en", false)]
    [InlineData("Welders who leave early keep the premium.", "Welders keep the premium when they leave early.", "en", true)]
    [InlineData("Les soudeurs qui partent gardent la prime.", "Les soudeurs qui partent remboursent la prime.", "fr", false)]
    [InlineData("Norvik has hired 35 welders from Tavik since May.", "Tavik has hired 35 welders from Norvik since May.", "en", false)]
    [InlineData("Norvik has hired 35 welders from Tavik since May.", "Since May Norvik has hired 35 welders from Tavik.", "en", true)]
    [InlineData("Welders must still ratify the premium in a vote.", "Welders have ratified the premium in a vote.", "en", false)]
    [InlineData("Ada Moran said the premium of welders is low.", "Ada Moran said the premium of welders is low and called for a new one.", "en", false)]
    public void No_opposite_and_no_other_deed(string text, string sentence, string language, bool leaves) => StatementVerifierTests.Holds(text, sentence, language, leaves);

    [Theory]
    [InlineData("Un soudeur de nuit sur cinq a reçu une prime.", "20 % des soudeurs de nuit ont reçu une prime.", "fr", true)]
    [InlineData("Un soudeur de nuit sur cinq a reçu une prime.", "10 % des soudeurs de nuit ont reçu une prime.", "fr", false)]
    [InlineData("La prime sera versée à partir du 1er septembre.", "La prime sera versée à partir du 1 septembre.", "fr", true)]
    [InlineData("Norvik will review the premium by the end of June.", "Norvik will review the premium before July.", "en", true)]
    [InlineData("Norvik will review the premium by the end of June.", "Norvik will review the premium before August.", "en", false)]
    [InlineData("The pay gap among welders was 21.4 percent in 2025.", "The pay gap among welders fell by 21.4 percent in 2025.", "en", false)]
    [InlineData("Welders got a rise of up to 25 percent to stay.", "Welders got a rise of up to 25 percentage points to stay.", "en", false)]
    public void Figures_and_times_in_other_words(string text, string sentence, string language, bool leaves) => StatementVerifierTests.Holds(text, sentence, language, leaves);

    [Theory]
    [InlineData("At least nine welders got the premium.", "No more than nine welders got the premium.", "en", false)]
    [InlineData("At least nine welders got the premium.", "Nine or more welders got the premium.", "en", true)]
    [InlineData("Norvik a offert aux soudeurs une prime pouvant atteindre 4 200 euros.", "Norvik a offert aux soudeurs une prime d'au moins 4 200 euros.", "fr", false)]
    [InlineData("Norvik a offert aux soudeurs une prime pouvant atteindre 4 200 euros.", "Norvik a offert aux soudeurs une prime allant jusqu'à 4 200 euros.", "fr", true)]
    public void Which_way_a_number_is_bound(string text, string sentence, string language, bool leaves) => StatementVerifierTests.Holds(text, sentence, language, leaves);

    [Theory]
    [InlineData("Ada Moran linked the premium to full order books rather than to the strike.", "Ada Moran linked the premium to the strike, not to full order books.", "en", false)]
    [InlineData("Ada Moran linked the premium to full order books rather than to the strike.", "Ada Moran linked the premium to full order books, not to the strike.", "en", true)]
    [InlineData("Welders in Leeds were paid best, followed by Hull.", "Welders in Hull were paid best, ahead of Leeds.", "en", false)]
    [InlineData("Chez les soudeurs, la prime reste la plus élevée, à 3 % ; chez les peintres, elle tombe à 1,7 %.", "Chez les peintres, la prime est plus élevée que chez les soudeurs.", "fr", false)]
    [InlineData("La prime des soudeurs a pris 2 % cette année ; l'année précédente, elle avait pris 5 %.", "La prime des soudeurs a pris 5 % cette année, après 2 % l'année précédente.", "fr", false)]
    [InlineData("Welders will get a premium of $900 if they stay. Painters are to get $450 on the same terms.", "Painters are to get a premium of $900 if they stay; for welders it is $450.", "en", false)]
    public void What_the_figures_say_of_what_is_compared(string text, string sentence, string language, bool leaves) => StatementVerifierTests.Holds(text, sentence, language, leaves);

    [Theory]
    [InlineData("Norvik will not match every offer.", "Norvik will match no offers.", "en", false)]
    [InlineData("Most other yards pay welders by the hour.", "All other yards pay welders by the hour.", "en", false)]
    [InlineData("La plupart des autres chantiers paient à l'heure.", "Tous les autres chantiers paient à l'heure.", "fr", false)]
    [InlineData("Norvik does not dispute that it lost welders.", "Norvik denies that it lost welders.", "en", false)]
    [InlineData("Norvik ne conteste pas le départ de soudeurs.", "Norvik dément le départ de soudeurs.", "fr", false)]
    [InlineData("Norvik confirme la prime des soudeurs.", "Norvik dément la prime des soudeurs.", "fr", false)]
    [InlineData("La prime des soudeurs est versée en avril.", "La prime des soudeurs est versée en avril, à condition de ne pas faire grève.", "fr", false)]
    [InlineData("The premium is only paid to welders with ten night shifts.", "The premium is paid to welders, whatever their night shifts.", "en", false)]
    [InlineData("Norvik will raise the pay of welders from 1 April.", "Norvik has been raising the pay of welders from 1 January.", "en", false)]
    public void Of_whom_and_on_what_terms_it_is_so(string text, string sentence, string language, bool leaves) => StatementVerifierTests.Holds(text, sentence, language, leaves);

    [Theory]
    [InlineData("Norvik lost four welders in May. Tavik hired the welders of Norvik.", "Norvik hired the welders of Tavik.", "en", false)]
    [InlineData("Welders are offered $900, said company recruiter Ada Moran of Norvik. Tavik declined to comment.", "Welders are offered $900, according to recruiter Tavik.", "en", false)]
    [InlineData("He has to return the premium of $900 if he leaves the yard.", "She has to return the premium of $900 if she leaves the yard.", "en", false)]
    public void Whose_it_is(string text, string sentence, string language, bool leaves) => StatementVerifierTests.Holds(text, sentence, language, leaves);
}
