/* What Go's runtime asks Windows for and Wine before 9.0 lacks: random bytes. */
#include <windows.h>
#include <ntsecapi.h>

__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE out, SIZE_T n)
{
	return RtlGenRandom(out, (ULONG)n);
}
