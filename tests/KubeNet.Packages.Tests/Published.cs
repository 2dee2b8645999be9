using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;

namespace KubeNet.Packages.Tests;

/// <summary>Searches files for a text in every form in which it could be read there, sources in symbols included.</summary>
internal static class Published
{
    /// <summary>
    /// Custom debug information of a document: its text, deflated where a length stands before it (Portable PDB specification).
    /// </summary>
    private static readonly Guid s_embeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");

    public static string[] Occurrences(string folder, string text)
    {
        var forms = Forms(text).ToArray();
        return Directory
            .GetFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => Contents(file).Any(content => forms.Any(form => content.AsSpan().IndexOf(form) >= 0)))
            .ToArray();
    }

    private static IEnumerable<byte[]> Forms(string text)
    {
        var base64 = Convert.ToBase64String(Encoding.UTF8.GetBytes(text)).TrimEnd('=');
        base64 = base64[..(text.Length * 8 / 6)]; // the last digit depends on what follows
        foreach (var form in new[] { text, base64, Convert.ToBase64String(Encoding.UTF8.GetBytes(base64))[..12] })
        {
            yield return Encoding.UTF8.GetBytes(form);
            yield return Encoding.Unicode.GetBytes(form);
        }
    }

    private static IEnumerable<byte[]> Contents(string file)
    {
        var bytes = File.ReadAllBytes(file);
        return bytes switch
        {
            [(byte)'B', (byte)'S', (byte)'J', (byte)'B', ..] =>
            [
                bytes,
                .. SourcesOf(MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(bytes))),
            ],
            [(byte)'M', (byte)'Z', ..] => [bytes, .. SourcesInside(bytes)],
            _ => [bytes],
        };
    }

    private static IEnumerable<byte[]> SourcesInside(byte[] assembly)
    {
        using var reader = new PEReader(new MemoryStream(assembly));
        return reader
            .ReadDebugDirectory()
            .Where(entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb)
            .SelectMany(entry => SourcesOf(reader.ReadEmbeddedPortablePdbDebugDirectoryData(entry)))
            .ToArray();
    }

    private static byte[][] SourcesOf(MetadataReaderProvider symbols)
    {
        using (symbols)
        {
            var reader = symbols.GetMetadataReader();
            return reader
                .CustomDebugInformation.Select(reader.GetCustomDebugInformation)
                .Where(information => reader.GetGuid(information.Kind) == s_embeddedSource)
                .Select(information => Inflate(reader.GetBlobBytes(information.Value)))
                .ToArray();
        }
    }

    private static byte[] Inflate(byte[] blob)
    {
        if (BitConverter.ToInt32(blob) == 0)
        {
            return blob[4..];
        }

        using var inflated = new MemoryStream();
        new DeflateStream(new MemoryStream(blob, 4, blob.Length - 4), CompressionMode.Decompress).CopyTo(inflated);
        return inflated.ToArray();
    }
}
