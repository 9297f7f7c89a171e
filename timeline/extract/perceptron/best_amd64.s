#include "textflag.h"

// func best48(rows *byte, features *uint32, n int, mask uint32, low, high *[48]int16) int
TEXT ·best48(SB), NOSPLIT, $0-56
	MOVQ rows+0(FP), SI
	MOVQ features+8(FP), DX
	MOVQ n+16(FP), CX
	MOVL mask+24(FP), BX
	MOVQ low+32(FP), R8
	MOVQ high+40(FP), R9
	VPXOR Y0, Y0, Y0
	VPXOR Y1, Y1, Y1
	VPXOR Y2, Y2, Y2
	TESTQ CX, CX
	JZ   most

next:
	MOVL (DX), AX
	ANDL BX, AX
	SHLQ $6, AX
	VPMOVSXBW (SI)(AX*1), Y4
	VPMOVSXBW 16(SI)(AX*1), Y5
	VPMOVSXBW 32(SI)(AX*1), Y6
	VPADDW Y4, Y0, Y0
	VPADDW Y5, Y1, Y1
	VPADDW Y6, Y2, Y2
	ADDQ $4, DX
	DECQ CX
	JNZ  next

most: // of the classes that are not barred
	VPADDSW (R8), Y0, Y0
	VPADDSW 32(R8), Y1, Y1
	VPADDSW 64(R8), Y2, Y2
	VPADDSW (R9), Y0, Y0
	VPADDSW 32(R9), Y1, Y1
	VPADDSW 64(R9), Y2, Y2
	VPMAXSW Y0, Y1, Y3
	VPMAXSW Y2, Y3, Y3
	VEXTRACTI128 $1, Y3, X4
	VPMAXSW X4, X3, X3
	VPSHUFD $0x4E, X3, X4
	VPMAXSW X4, X3, X3
	VPSHUFD $0xB1, X3, X4
	VPMAXSW X4, X3, X3
	VPSHUFLW $0xB1, X3, X4
	VPMAXSW X4, X3, X3
	VPBROADCASTW X3, Y3

	// The first class that has it: two bits of a mask are a class.
	VPCMPEQW Y0, Y3, Y0
	VPCMPEQW Y1, Y3, Y1
	VPCMPEQW Y2, Y3, Y2
	VPMOVMSKB Y0, AX
	VPMOVMSKB Y1, BX
	VPMOVMSKB Y2, CX
	VZEROUPPER
	SHLQ $32, BX
	ORQ  BX, AX
	JZ   last
	BSFQ AX, AX
	SHRQ $1, AX
	MOVQ AX, ret+48(FP)
	RET

last:
	BSFQ CX, AX
	SHRQ $1, AX
	ADDQ $32, AX
	MOVQ AX, ret+48(FP)
	RET

// func fetch64(rows *byte, features *uint32, n int, mask uint32)
TEXT ·fetch64(SB), NOSPLIT, $0-28
	MOVQ rows+0(FP), SI
	MOVQ features+8(FP), DX
	MOVQ n+16(FP), CX
	MOVL mask+24(FP), BX

ask:
	MOVL (DX), AX
	ANDL BX, AX
	SHLQ $6, AX
	PREFETCHT0 (SI)(AX*1)
	ADDQ $4, DX
	DECQ CX
	JNZ  ask
	RET
