using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;

namespace KubeNet.Diagnosis.Yaml;

/// <summary>
/// What is made of texts, once for all who ask. It is kept with the first of the texts, and no longer than that.
/// </summary>
/// <param name="most">How many are kept for one text; some edits of the other files, so that undo is fast.</param>
internal sealed class MadeOfTexts<T>(int most)
    where T : class
{
    private readonly ConditionalWeakTable<SourceText, List<T>> _known = new();

    public T Get(SourceText first, Predicate<T> isMeant, Func<T> make)
    {
        var known = _known.GetOrCreateValue(first);
        lock (known)
        {
            if (known.Find(isMeant) is { } found)
            {
                return found;
            }

            var made = make();
            known.Add(made);
            if (known.Count > most)
            {
                known.RemoveAt(0);
            }

            return made;
        }
    }
}
