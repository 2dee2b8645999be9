using KubeNet.Resources;

namespace KubeNet;

/// <summary>
/// A label selector in kubectl's form: <c>app=web,tier in (front,back),!canary</c>. It becomes what kubectl makes of it
/// (ParseToLabelSelector in kubernetes/staging/src/k8s.io/apimachinery/pkg/apis/meta/v1/helpers.go): equality is a label, everything else
/// an expression, and <c>!=</c> the same as <c>notin</c>.
/// </summary>
internal static class SelectorText
{
    /// <summary>The selector, or null if the text is invalid, which is reported.</summary>
    public static MapNode? Read(SetRecording recording, Sourced<string> text)
    {
        var selector = new MapNode(FieldOrders.LabelSelector, text.Origin);
        foreach (var part in Split(text.Value))
        {
            if (!Add(selector, part.Trim(), text.Origin))
            {
                recording.Contradiction(
                    $"The selector '{text.Value}' is invalid at '{part.Trim()}'. Write requirements as kubectl does, separated by commas: "
                        + "'app=web', 'app!=web', 'tier in (front,back)', 'tier notin (front)', 'canary' or '!canary'.",
                    text.Origin
                );
                return null;
            }
        }

        if (selector.List("matchExpressions") is { } expressions)
        {
            foreach (var expression in expressions.RemoveAll().OrderBy(one => ((MapNode)one).Text("key"), StringComparer.Ordinal))
            {
                expressions.Add(expression); // as kubectl sorts them
            }
        }

        return selector;
    }

    /// <summary>Adds the labels to a selector that other calls may have set too.</summary>
    public static void AddTo(SetRecording recording, MapNode owner, string field, Sourced<string> text)
    {
        recording.EnsureOpen();
        if (Read(recording, text) is not { } added)
        {
            return;
        }

        var selector = owner.GetOrAddMap(field, FieldOrders.LabelSelector);
        foreach (var label in added.Map("matchLabels")?.Entries ?? [])
        {
            var value = (ScalarNode)label.Value;
            recording.SetOnce(selector.GetOrAddMap("matchLabels"), label.Key, new ScalarNode(value.Text, value.Origin), label.KeyOrigin);
        }

        foreach (var expression in added.List("matchExpressions")?.RemoveAll() ?? [])
        {
            selector.GetOrAddList("matchExpressions").Add(expression);
        }
    }

    /// <summary>The parts between commas that are not in parentheses.</summary>
    private static IEnumerable<string> Split(string text)
    {
        var start = 0;
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] switch
            {
                '(' => 1,
                ')' => -1,
                _ => 0,
            };
            if (text[i] == ',' && depth == 0)
            {
                yield return text.Substring(start, i - start);
                start = i + 1;
            }
        }

        yield return text.Substring(start);
    }

    private static bool Add(MapNode selector, string part, Origin origin)
    {
        if (part.Length > 0 && part[0] == '!')
        {
            return AddExpression(selector, part.Substring(1), "DoesNotExist", [], origin);
        }

        if (Index(part, "!=") is { } unequal)
        {
            return AddExpression(selector, part.Substring(0, unequal), "NotIn", [part.Substring(unequal + 2)], origin);
        }

        if (Index(part, "=") is { } equal)
        {
            var key = part.Substring(0, equal).Trim();
            var value = part.Substring(equal + (Index(part, "==") == equal ? 2 : 1)).Trim();
            var labels = selector.GetOrAddMap("matchLabels");
            if (!IsWord(key) || !(value.Length == 0 || IsWord(value)) || (labels[key] is ScalarNode other && other.Text != value))
            {
                return false;
            }

            labels.Set(key, value, origin, origin);
            return true;
        }

        var open = part.IndexOf('(');
        if (open < 0)
        {
            return AddExpression(selector, part, "Exists", [], origin);
        }

        var words = part.Substring(0, open).Split([' '], StringSplitOptions.RemoveEmptyEntries);
        return part[part.Length - 1] == ')'
            && words is [var label, "in" or "notin"]
            && AddExpression(
                selector,
                label,
                words[1] == "in" ? "In" : "NotIn",
                part.Substring(open + 1, part.Length - open - 2).Split(','),
                origin
            );
    }

    private static bool AddExpression(MapNode selector, string key, string operation, string[] values, Origin origin)
    {
        values = Array.ConvertAll(values, value => value.Trim());
        if (!IsWord(key.Trim()) || !Array.TrueForAll(values, value => value.Length == 0 || IsWord(value)))
        {
            return false;
        }

        var expression = selector.GetOrAddList("matchExpressions").Add(new MapNode(FieldOrders.MatchExpression, origin));
        expression.Set("key", key.Trim(), origin);
        expression.Set("operator", operation, origin);
        if (values.Length > 0)
        {
            expression.Set("values", Array.ConvertAll(values, value => new Sourced<string>(value, origin)).ToList(origin));
        }

        return true;
    }

    /// <summary>A key or a value. Whether its characters are allowed is a rule about all labels (KUBE1003).</summary>
    private static bool IsWord(string text) => text.Length > 0 && text.IndexOfAny([' ', '(', ')', '!', '=', '<', '>', ',']) < 0;

    private static int? Index(string text, string part) => text.IndexOf(part, StringComparison.Ordinal) is var at and >= 0 ? at : null;
}
