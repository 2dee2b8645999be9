using KubeNet.Evaluation.Native;
using KubeNet.Evaluation.Values;

namespace KubeNet.Evaluation.Library.StandIns;

/// <summary>Numbers in bytes. A span to write to is an array of values, or a part of one.</summary>
[StandsFor("System.Buffers.Binary.BinaryPrimitives")]
internal static class BinaryNumbers
{
    public static short ReadInt16BigEndian(byte[] source) => unchecked((short)Read(source, 2, isBig: true));

    public static short ReadInt16LittleEndian(byte[] source) => unchecked((short)Read(source, 2, isBig: false));

    public static ushort ReadUInt16BigEndian(byte[] source) => unchecked((ushort)Read(source, 2, isBig: true));

    public static ushort ReadUInt16LittleEndian(byte[] source) => unchecked((ushort)Read(source, 2, isBig: false));

    public static int ReadInt32BigEndian(byte[] source) => unchecked((int)Read(source, 4, isBig: true));

    public static int ReadInt32LittleEndian(byte[] source) => unchecked((int)Read(source, 4, isBig: false));

    public static uint ReadUInt32BigEndian(byte[] source) => unchecked((uint)Read(source, 4, isBig: true));

    public static uint ReadUInt32LittleEndian(byte[] source) => unchecked((uint)Read(source, 4, isBig: false));

    public static long ReadInt64BigEndian(byte[] source) => unchecked((long)Read(source, 8, isBig: true));

    public static long ReadInt64LittleEndian(byte[] source) => unchecked((long)Read(source, 8, isBig: false));

    public static ulong ReadUInt64BigEndian(byte[] source) => Read(source, 8, isBig: true);

    public static ulong ReadUInt64LittleEndian(byte[] source) => Read(source, 8, isBig: false);

    public static double ReadDoubleBigEndian(byte[] source) => BitConverter.Int64BitsToDouble(ReadInt64BigEndian(source));

    public static double ReadDoubleLittleEndian(byte[] source) => BitConverter.Int64BitsToDouble(ReadInt64LittleEndian(source));

    [Member("WriteInt16BigEndian(System.Byte[],System.Int16)")]
    public static void Write(Value destination, short value) => Write(destination, unchecked((ulong)value), 2, isBig: true);

    [Member("WriteInt16LittleEndian(System.Byte[],System.Int16)")]
    public static void WriteReversed(Value destination, short value) => Write(destination, unchecked((ulong)value), 2, isBig: false);

    [Member("WriteUInt16BigEndian(System.Byte[],System.UInt16)")]
    public static void Write(Value destination, ushort value) => Write(destination, value, 2, isBig: true);

    [Member("WriteUInt16LittleEndian(System.Byte[],System.UInt16)")]
    public static void WriteReversed(Value destination, ushort value) => Write(destination, value, 2, isBig: false);

    [Member("WriteInt32BigEndian(System.Byte[],System.Int32)")]
    public static void Write(Value destination, int value) => Write(destination, unchecked((ulong)value), 4, isBig: true);

    [Member("WriteInt32LittleEndian(System.Byte[],System.Int32)")]
    public static void WriteReversed(Value destination, int value) => Write(destination, unchecked((ulong)value), 4, isBig: false);

    [Member("WriteUInt32BigEndian(System.Byte[],System.UInt32)")]
    public static void Write(Value destination, uint value) => Write(destination, value, 4, isBig: true);

    [Member("WriteUInt32LittleEndian(System.Byte[],System.UInt32)")]
    public static void WriteReversed(Value destination, uint value) => Write(destination, value, 4, isBig: false);

    [Member("WriteInt64BigEndian(System.Byte[],System.Int64)")]
    public static void Write(Value destination, long value) => Write(destination, unchecked((ulong)value), 8, isBig: true);

    [Member("WriteInt64LittleEndian(System.Byte[],System.Int64)")]
    public static void WriteReversed(Value destination, long value) => Write(destination, unchecked((ulong)value), 8, isBig: false);

    [Member("WriteUInt64BigEndian(System.Byte[],System.UInt64)")]
    public static void Write(Value destination, ulong value) => Write(destination, value, 8, isBig: true);

    [Member("WriteUInt64LittleEndian(System.Byte[],System.UInt64)")]
    public static void WriteReversed(Value destination, ulong value) => Write(destination, value, 8, isBig: false);

    [Member("ReverseEndianness(System.Int16)")]
    public static short Reverse(short value) => unchecked((short)Reverse((ulong)value, 2));

    [Member("ReverseEndianness(System.UInt16)")]
    public static ushort Reverse(ushort value) => unchecked((ushort)Reverse(value, 2));

    [Member("ReverseEndianness(System.Int32)")]
    public static int Reverse(int value) => unchecked((int)Reverse((ulong)value, 4));

    [Member("ReverseEndianness(System.UInt32)")]
    public static uint Reverse(uint value) => unchecked((uint)Reverse(value, 4));

    [Member("ReverseEndianness(System.Int64)")]
    public static long Reverse(long value) => unchecked((long)Reverse((ulong)value, 8));

    [Member("ReverseEndianness(System.UInt64)")]
    public static ulong Reverse(ulong value) => Reverse(value, 8);

    private static ulong Read(byte[] source, int length, bool isBig)
    {
        Fits(source.Length, length);
        ulong number = 0;
        for (var i = 0; i < length; i++)
        {
            number = (number << 8) | source[isBig ? i : length - 1 - i];
        }

        return number;
    }

    private static void Write(Value destination, ulong number, int length, bool isBig)
    {
        var span = SpanSlice.Of(destination.Raw) ?? throw new UnsupportedNativeException("only a span over an array can be written to");
        Fits(span.Count, length);
        for (var i = 0; i < length; i++)
        {
            span[isBig ? length - 1 - i : i] = new Value(unchecked((byte)(number >> (8 * i))), destination.Origin);
        }
    }

    private static ulong Reverse(ulong number, int length)
    {
        ulong reversed = 0;
        for (var i = 0; i < length; i++, number >>= 8)
        {
            reversed = (reversed << 8) | (number & 0xFF);
        }

        return reversed;
    }

    private static void Fits(int length, int needed)
    {
        if (length < needed)
        {
            throw new ArgumentOutOfRangeException("length");
        }
    }
}
