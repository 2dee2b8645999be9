using System.Globalization;
using KubeNet.Resources;

namespace KubeNet;

/// <summary>A number in JSON: an integer if it has no fraction and no exponent, otherwise a floating-point number.</summary>
internal static class ModelNumber
{
    public static ScalarNode NodeOf(string json, Origin origin) =>
        long.TryParse(json, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)
            ? new ScalarNode(whole, origin)
            : new ScalarNode(double.Parse(json, NumberStyles.Float, CultureInfo.InvariantCulture), origin);
}
