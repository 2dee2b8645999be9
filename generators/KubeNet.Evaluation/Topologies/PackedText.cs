using System.Text;

namespace KubeNet.Evaluation.Topologies;

/// <summary>
/// A topology's text as the assembly carries it: what was there before is referred to by its distance and its length. A set says the same
/// of each of its apps, so about an eighth remains. The compression of .NET gives other bytes in other versions of .NET, and so the same
/// sources would not give the same assembly everywhere.
/// </summary>
/// <remarks>
/// A near reference is <c>`</c>, two digits for the distance and one for the length; a far one is <c>~</c> with three digits for the
/// distance. <c>``</c> and <c>`~</c> are the characters themselves. A text without these characters is its own packed text.
/// </remarks>
internal static class PackedText
{
    private const char Near = '`';
    private const char Far = '~';
    private const int Farthest = (1 << 18) - 1;
    private const int FarthestNear = (1 << 12) - 1;
    private const int Shortest = 5;
    private const int Longest = Shortest + 63;
    private const int Buckets = 1 << 12;
    private const string Digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";

    /// <summary>What stands before every text, so that the first app of a set is short too. It belongs to the format.</summary>
    private const string Before =
        "{\"apiVersion\":\"v1\",\"kind\":\"ConfigMap\",\"metadata\":{\"name\":\",\"data\":{\"\":\"\",\"kind\":\"Secret\","
        + "\"PersistentVolumeClaim\"members\":{\"Api\":{\"is\":\"ServiceHandle\",\"of\":1},"
        + "\"Host\":{\"is\":\"String\",\"value\":\"DeploymentHandle\",\"container\":0,"
        + "\"selector\":\"app\"}{\"namespace\":\"default\",\"resources\":["
        + "{\"apiVersion\":\"networking.k8s.io/v1\",\"kind\":\"Ingress\",\"metadata\":{\"name\":\"web\",\"namespace\":\"apps\"},"
        + "\"spec\":{\"ingressClassName\":\"nginx\",\"tls\":[{\"hosts\":[\"secretName\":\"\",\"rules\":[{\"host\":\"web.example.com\","
        + "\"http\":{\"paths\":[{\"path\":\"/\",\"pathType\":\"Prefix\",\"backend\":{\"service\":{\"name\":\"web\","
        + "\"port\":{\"number\":80}}}},{\"path\":\"/web\",\"pathType\":\"Prefix\",\"backend\":{\"service\":{\"name\":\"web\"}}]}}]}},"
        + "{\"apiVersion\":\"apps/v1\",\"kind\":\"Deployment\",\"metadata\":{\"name\":\"web\",\"namespace\":\"apps\","
        + "\"labels\":{\"app\":\"web\"}},\"spec\":{\"replicas\":1,\"selector\":{\"matchLabels\":{\"app\":\"web\"}},"
        + "\"template\":{\"metadata\":{\"labels\":{\"app\":\"web\"}},\"spec\":{\"containers\":[{\"name\":\"web\","
        + "\"ports\":[{\"name\":\"http\",\"containerPort\":8080}],\"resources\":{\"requests\":{\"cpu\":\"100m\",\"memory\":\"128Mi\"},"
        + "\"limits\":{\"memory\":\"256Mi\"}}}]}}}},"
        + "{\"apiVersion\":\"v1\",\"kind\":\"Service\",\"metadata\":{\"name\":\"web\",\"namespace\":\"apps\",\"labels\":{\"app\":\"web\"}},"
        + "\"spec\":{\"type\":\"ClusterIP\",\"selector\":{\"app\":\"web\"},\"ports\":[{\"port\":80,\"targetPort\":\"http\"}]}}]}";

    public static string Pack(string text)
    {
        var whole = Before + text;
        var last = new int[Buckets];
        for (var i = 0; i + Shortest <= Before.Length; i++)
        {
            last[Hash(whole, i)] = i + 1;
        }

        var packed = new StringBuilder(text.Length / 4);
        for (var place = Before.Length; place < whole.Length; )
        {
            var length = 0;
            var from = 0;
            if (place + Shortest <= whole.Length)
            {
                from = last[Hash(whole, place)] - 1;
                length = from < 0 || place - from > Farthest ? 0 : Same(whole, from, place);
            }

            var distance = place - from;
            if (length > Shortest || (length == Shortest && distance <= FarthestNear))
            {
                (distance <= FarthestNear ? packed.Append(Near) : packed.Append(Far).Append(Digits[distance >> 12]))
                    .Append(Digits[(distance >> 6) & 63])
                    .Append(Digits[distance & 63])
                    .Append(Digits[length - Shortest]);
            }
            else
            {
                length = 1;
                packed.Append(whole[place] is Near or Far ? "`" : "").Append(whole[place]);
            }

            for (var end = place + length; place < end; place++)
            {
                if (place + Shortest <= whole.Length)
                {
                    last[Hash(whole, place)] = place + 1;
                }
            }
        }

        return packed.ToString();
    }

    /// <summary>Null if the text was not written by <see cref="Pack"/>.</summary>
    public static string? Unpack(string packed)
    {
        var text = new StringBuilder(Before, Before.Length + (packed.Length * 4));
        for (var place = 0; place < packed.Length; place++)
        {
            if (packed[place] is not (Near or Far))
            {
                text.Append(packed[place]);
                continue;
            }

            if (packed[place] == Near && place + 1 < packed.Length && packed[place + 1] is Near or Far)
            {
                text.Append(packed[++place]);
                continue;
            }

            var digits = packed[place] == Near ? 2 : 3;
            if (place + digits + 1 >= packed.Length)
            {
                return null;
            }

            var distance = 0;
            for (; digits > 0; digits--)
            {
                distance = (distance << 6) | Digit(packed, ++place);
            }

            var length = Digit(packed, ++place) + Shortest;
            if (distance <= 0 || distance > text.Length || length < Shortest)
            {
                return null;
            }

            var from = text.Length - distance;
            var copied = Math.Min(distance, length);
            var part = text.ToString(from, copied);
            for (var left = length; left > 0; left -= copied)
            {
                text.Append(part, 0, Math.Min(copied, left));
            }
        }

        return text.ToString(Before.Length, text.Length - Before.Length);
    }

    /// <summary>
    /// The value of a digit. A character that is not a digit gives a negative number, and makes the whole number negative.
    /// </summary>
    private static int Digit(string text, int place) => Digits.IndexOf(text[place]);

    private static int Same(string text, int from, int place)
    {
        var most = Math.Min(Longest, text.Length - place);
        var length = 0;
        while (length < most && text[from + length] == text[place + length])
        {
            length++;
        }

        return length;
    }

    private static int Hash(string text, int place)
    {
        var hash = 0u;
        for (var i = 0; i < Shortest; i++)
        {
            hash = (hash * 0x01000193) ^ text[place + i];
        }

        return (int)((hash ^ (hash >> 15)) & (Buckets - 1));
    }
}
