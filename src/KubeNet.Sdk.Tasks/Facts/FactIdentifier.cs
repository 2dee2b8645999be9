using System.Text;

namespace KubeNet.Tasks.Facts;

/// <summary>
/// The C# identifier of an item: its words, each with a capital; <c>appsettings.Production.json</c> is <c>AppsettingsProductionJson</c>.
/// Letters of all languages are letters of C#; a file system may give one in two characters, a letter and its accent.
/// </summary>
internal static class FactIdentifier
{
    public static string Of(string text)
    {
        var identifier = new StringBuilder();
        var beginsWord = true;
        foreach (var character in text.IsNormalized() ? text : text.Normalize())
        {
            if (!char.IsLetterOrDigit(character))
            {
                beginsWord = true;
                continue;
            }

            // two digits that would meet, and a digit at the beginning
            if (char.IsDigit(character) && beginsWord && (identifier.Length == 0 || char.IsDigit(identifier[identifier.Length - 1])))
            {
                identifier.Append('_');
            }

            identifier.Append(beginsWord ? char.ToUpperInvariant(character) : character);
            beginsWord = false;
        }

        return identifier.Length == 0 ? "_" : identifier.ToString();
    }
}
