namespace Onboarding.Domain.Places;

/// <summary>Whole numbers in as few bytes as they need: seven bits a byte, small negative numbers as short as small positive ones.</summary>
internal static class VariableInteger
{
    public static void Write(List<byte> bytes, int value)
    {
        var rest = (uint)((value << 1) ^ (value >> 31));
        while (rest >= 0x80)
        {
            bytes.Add((byte)(rest | 0x80));
            rest >>= 7;
        }

        bytes.Add((byte)rest);
    }

    public static int Read(ref ReadOnlySpan<byte> bytes)
    {
        var (value, shift) = (0u, 0);
        byte next;
        do
        {
            next = bytes[0];
            bytes = bytes[1..];
            value |= (uint)(next & 0x7F) << shift;
            shift += 7;
        }
        while (next >= 0x80);
        return (int)(value >> 1) ^ -(int)(value & 1);
    }
}
